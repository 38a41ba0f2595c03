import type { Said } from './said.ts';
import { StateShape } from './StateMark.tsx';

/** An answer in sentences; what stands under the first one is a list of its own where that only says what is supposed. */
export function SaidGroups({
  groups,
  supposes = false,
}: {
  groups: Said[];
  /** The first sentence says what is supposed, which is neither met nor missing. */
  supposes?: boolean;
}) {
  return groups.map(({ text, items }, index) => (
    <div key={`${index} ${text}`} className="stack-close prose">
      <p>{text}</p>
      {items.length === 0 ? null : (
        <ul className="tree">
          {items.map(({ state, depth, text: line }, at) => (
            // One person's going can be the cause of several things.
            <li key={`${at} ${line}`} className="leaf-says" data-depth={depth}>
              {supposes && index === 0 ? (
                <span aria-hidden="true">–</span>
              ) : (
                <StateShape state={state} />
              )}
              <span>{line}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  ));
}
