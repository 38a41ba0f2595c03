import type { Said } from './said.ts';
import { StateShape } from './StateMark.tsx';

/**
 * An answer in sentences. Where something is supposed, the first one says what, as a plain list, and the second one
 * what becomes of the tier, which is what was asked for.
 */
export function SaidGroups({
  groups,
  supposes = false,
}: {
  groups: Said[];
  /** The first sentence says what is supposed, which is neither met nor missing. */
  supposes?: boolean;
}) {
  return groups.map(({ text, state: verdict, items }, index) => (
    <div key={`${index} ${text}`} className="stack-close prose">
      {supposes && index === 1 ? (
        <p className="outcome">
          <StateShape state={verdict} />
          <strong>{text}</strong>
        </p>
      ) : (
        <p>{text}</p>
      )}
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
