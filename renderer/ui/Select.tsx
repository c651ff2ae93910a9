import { useId, type ComponentProps, type ReactNode } from 'react';

/** A value of a list, and its words. */
export type Option<V extends string = string> = readonly [value: V, words: string];

/** Options below a title of their own. */
export interface OptionGroup<V extends string = string> {
  readonly title: string;
  readonly options: readonly Option<V>[];
}

type NativeProps = Omit<
  ComponentProps<'select'>,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'children'
  | 'multiple'
  | 'size'
  | 'placeholder'
  | 'aria-label'
>;

export interface SelectProps<V extends string = string> extends NativeProps {
  /** Its name for screen readers, if it has no visible label. */
  readonly label?: string;
  readonly value: NoInfer<V> | '';
  /** The text of the list while its value is none of the options; users can't choose it. */
  readonly placeholder?: string | undefined;
  readonly options: readonly (Option<V> | OptionGroup<V>)[];
  readonly onChange: (value: V) => void;
}

/** A list to choose one value, drawn by the system; SelectField is the one with a label. */
export function Select<V extends string>({
  label,
  options,
  placeholder,
  className = 'input',
  onChange,
  ...native
}: SelectProps<V>): ReactNode {
  return (
    <select
      {...native}
      className={className}
      aria-label={label}
      // The list returns one of the values it was given.
      onChange={(event) => onChange(event.target.value as V)}
    >
      {placeholder === undefined ? null : (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      <Options options={options} />
    </select>
  );
}

interface FieldProps<V extends string> extends Omit<SelectProps<V>, 'label' | 'id'> {
  readonly label: string;
}

/** A list to choose one value, below its label. */
export function SelectField<V extends string>({ label, ...select }: FieldProps<V>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} {...select} />
    </div>
  );
}

interface AddProps {
  readonly label: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly onAdd: (value: string) => void;
}

/** "+ Ajouter": a list of items to add, which returns to its first line after each choice. */
export function AddSelect({ label, options, onAdd }: AddProps): ReactNode {
  return (
    <Select
      className="tag-add"
      label={label}
      value=""
      options={[['', `+ ${label}`], ...options]}
      onChange={(value) => {
        if (value !== '') onAdd(value);
      }}
    />
  );
}

/** The options of a list, in groups if they have any. */
export function Options({ options }: { options: readonly (Option | OptionGroup)[] }): ReactNode {
  return options.map((each) =>
    'options' in each ? (
      <optgroup key={`group ${each.title}`} label={each.title}>
        <Options options={each.options} />
      </optgroup>
    ) : (
      <option key={each[0]} value={each[0]}>
        {each[1]}
      </option>
    ),
  );
}
