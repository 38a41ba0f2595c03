import { useEffect, useRef } from 'react';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { useWords } from '../../../parts/reader.ts';
import type { Mark, Move, PositionView } from './paper.ts';

/** One question with its answers. Without scripts it is a form that saves when one goes on. */
export function Item({
  position,
  mark,
  count,
  language,
  live,
  act,
}: {
  position: PositionView;
  mark: Mark;
  count: number;
  language: string;
  live: boolean;
  act: (move: Move) => void;
}) {
  const t = useWords(sittingWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // Reading starts at the new question; the first one is where the page starts anyway.
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [position.position]);
  const several = position.choose > 1;
  return (
    <fieldset>
      <legend className="item-legend">
        <span className="item-where">{t('where', { position: position.position, count })}</span>
        <h1 className="item-stem" ref={heading} tabIndex={-1} lang={language}>
          {position.stem}
        </h1>
      </legend>
      {several ? (
        <p className="item-hint" aria-live="polite">
          {t('choose.many', { count: position.choose, chosen: mark.chosen.length })}
        </p>
      ) : null}
      {position.options.map((text, index) => (
        <label className="option" key={`${position.position} ${index}`}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name="chosen"
            value={index + 1}
            {...(live
              ? {
                  checked: mark.chosen.includes(index + 1),
                  onChange: () => act({ move: 'choose', option: index + 1 }),
                }
              : { defaultChecked: mark.chosen.includes(index + 1) })}
          />
          <span className="option-key" aria-hidden="true">
            {index + 1}
          </span>
          <span lang={language}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
