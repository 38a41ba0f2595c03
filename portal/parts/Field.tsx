import { refusalText } from '@guildmark/words';
import { fieldId, useForm } from './Form.tsx';
import { useReader } from './reader.ts';

interface Base {
  name: string;
  label: string;
  hint?: React.ReactNode;
  defaultValue?: string | undefined;
  required?: boolean;
  /** What is wrong with it, where an address and no refusal says so. */
  error?: string | undefined;
}

/** What every kind of field shares: its id, the value to show, and its refusal. */
function useField({ name, defaultValue, hint, error: own }: Base) {
  const { intent, answer } = useForm();
  const { locale } = useReader();
  const id = fieldId(intent, name);
  const error =
    own ?? (answer?.refusal.field === name ? refusalText(answer.refusal, locale) : undefined);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return {
    id,
    error,
    control: {
      id,
      name,
      defaultValue: answer?.typed[name] ?? defaultValue,
      'aria-invalid': error ? (true as const) : undefined,
      // a refusal takes the focus to its notice, which leads here
      'data-focus': own === undefined ? undefined : '',
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    },
  };
}

function Frame({
  field,
  label,
  hint,
  children,
}: {
  field: ReturnType<typeof useField>;
  label: string;
  hint?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {hint ? (
        <span className="field-hint" id={`${field.id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children}
      {field.error ? (
        <span className="field-error" id={`${field.id}-error`}>
          {field.error}
        </span>
      ) : null}
    </div>
  );
}

/** One line of text, a date, an address, a password. */
export function Field({
  type = 'text',
  autoComplete,
  lang,
  min,
  max,
  minLength,
  ...base
}: Base & {
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'number' | 'search' | 'url';
  autoComplete?: string;
  lang?: string;
  min?: string | number | undefined;
  max?: string | number | undefined;
  minLength?: number;
}) {
  const field = useField(base);
  const { defaultValue, ...control } = field.control;
  return (
    <Frame field={field} label={base.label} hint={base.hint}>
      <input
        {...control}
        type={type}
        lang={lang}
        min={min}
        max={max}
        minLength={minLength}
        required={base.required}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : defaultValue}
      />
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({
  rows = 4,
  mono = false,
  lang,
  ...base
}: Base & { rows?: number; mono?: boolean; lang?: string }) {
  const field = useField(base);
  return (
    <Frame field={field} label={base.label} hint={base.hint}>
      <textarea
        {...field.control}
        rows={rows}
        lang={lang}
        required={base.required}
        className={mono ? 'mono' : undefined}
        spellCheck={!mono}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

const Options = ({ options }: { options: Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** One of a few; of many kinds, under the name of each kind. */
export function Select({
  options,
  groups = [],
  ...base
}: Base & { options: Option[]; groups?: { label: string; options: Option[] }[] }) {
  const field = useField(base);
  return (
    <Frame field={field} label={base.label} hint={base.hint}>
      <select {...field.control} required={base.required}>
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Frame>
  );
}

/** Yes or no. */
export function Check({
  name,
  label,
  required,
}: {
  name: string;
  label: React.ReactNode;
  required?: boolean;
}) {
  const { intent, answer } = useForm();
  const { locale } = useReader();
  const refusal = answer?.refusal.field === name ? answer.refusal : null;
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          id={fieldId(intent, name)}
          name={name}
          value="yes"
          required={required}
          aria-invalid={refusal ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {refusal ? <span className="field-error">{refusalText(refusal, locale)}</span> : null}
    </div>
  );
}

/** A file from the reader's device. */
export function FileField({
  accept,
  multiple,
  ...base
}: Base & { accept: string; multiple?: boolean }) {
  const field = useField(base);
  const { defaultValue: _never, ...control } = field.control;
  return (
    <Frame field={field} label={base.label} hint={base.hint}>
      <input
        {...control}
        type="file"
        accept={accept}
        multiple={multiple}
        required={base.required}
      />
    </Frame>
  );
}
