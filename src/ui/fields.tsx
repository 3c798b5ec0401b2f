/** Fields in which one writes. Every id is the field's name; value and error come from the form's state. */
import type { Child } from 'hono/jsx'
import { describedBy, type FormState, typedValue } from './formState.ts'
import { Icon } from './icons.tsx'
import type { View } from './view.ts'
import { sayMessage } from './words.ts'

export interface FieldProps {
  readonly view: View
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  /** Adds "facoltativo" to the label; fields are asked for otherwise. */
  readonly isOptional?: boolean | undefined
  /** Says under the field that everybody will read this. */
  readonly isPublic?: boolean | undefined
  /** The label is the h1 of a one-question page. */
  readonly isHeading?: boolean | undefined
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | undefined
  /** Short answers get a short field: the width says how much is expected. */
  readonly width?: 'short' | 'medium' | undefined
  /** Characters one can use: said under the field, never enforced while writing. */
  readonly limit?: number | undefined
}

const widths = {
  short: 'form-control pz-short',
  medium: 'form-control pz-medium',
  full: 'form-control',
} as const

export const TextField = (props: TextFieldProps) => (
  <Field {...props}>
    <input
      class={widths[props.width ?? 'full']}
      type={props.type ?? 'text'}
      id={props.name}
      name={props.name}
      value={typedValue(props.form, props.name)}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      {...states(props)}
    />
  </Field>
)

interface TextAreaProps extends FieldProps {
  readonly rows?: number | undefined
  readonly limit?: number | undefined
}

export const TextArea = (props: TextAreaProps) => (
  <Field {...props}>
    <textarea
      class="form-control"
      id={props.name}
      name={props.name}
      rows={props.rows ?? 6}
      {...states(props)}
    >
      {typedValue(props.form, props.name)}
    </textarea>
  </Field>
)

interface NumberFieldProps extends FieldProps {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  /** "€", "ore": said beside the field. */
  readonly unit?: string | undefined
}

/** A text field with the number keyboard: `type=number` loses what it cannot read and turns with the wheel. */
export const NumberField = (props: NumberFieldProps) => (
  <Field {...props}>
    <span class="pz-with-unit">
      <input
        class="form-control pz-short"
        id={props.name}
        name={props.name}
        value={typedValue(props.form, props.name)}
        inputmode="numeric"
        autocomplete="off"
        {...states(props)}
      />
      {props.unit && <span>{props.unit}</span>}
    </span>
  </Field>
)

interface DateFieldProps extends FieldProps {
  /** `2026-11-21`: the first and the last day one can choose. */
  readonly first?: string | undefined
  readonly last?: string | undefined
}

export const DateField = (props: DateFieldProps) => (
  <Field {...props}>
    <input
      class="form-control pz-medium"
      type="date"
      id={props.name}
      name={props.name}
      value={typedValue(props.form, props.name)}
      min={props.first}
      max={props.last}
      {...states(props)}
    />
  </Field>
)

export const TimeField = (props: FieldProps) => (
  <Field {...props}>
    <input
      class="form-control pz-short"
      type="time"
      id={props.name}
      name={props.name}
      value={typedValue(props.form, props.name)}
      {...states(props)}
    />
  </Field>
)

interface FileFieldProps extends FieldProps {
  /** `.pdf,.odt`. */
  readonly accept?: string | undefined
  readonly allowsMany?: boolean | undefined
}

/** Needs `<Form hasFiles>`. */
export const FileField = (props: FileFieldProps) => (
  <Field {...props}>
    <input
      class="form-control pz-file"
      type="file"
      id={props.name}
      name={props.name}
      accept={props.accept}
      multiple={props.allowsMany}
      {...states(props)}
    />
  </Field>
)

/** The ARIA states of one field. */
export function states(props: FieldProps & { readonly limit?: number | undefined }) {
  const error = props.form.errors[props.name] !== undefined
  return {
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': describedBy(props.name, {
      help: props.help !== undefined,
      error,
      note: props.isPublic === true || props.limit !== undefined,
    }),
  }
}

/** Label, help, error, the field, what will be public: in this order. */
export const Field = (
  props: FieldProps & { readonly limit?: number | undefined; readonly children?: Child },
) => {
  const { view, name } = props
  const error = props.form.errors[name]
  const label = (
    <label for={name}>
      {props.label}
      {props.isOptional && <span class="pz-optional"> {view.t('ui.form.optional')}</span>}
    </label>
  )
  return (
    <div class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
      {props.isHeading ? <h1 class="pz-question">{label}</h1> : label}
      {props.help !== undefined && (
        <p class="pz-help" id={`${name}-help`}>
          {props.help}
        </p>
      )}
      {error && (
        <p class="pz-wrong" id={`${name}-error`}>
          <Icon name="warning" />
          <span>
            <span class="visually-hidden">{view.t('ui.form.error')} </span>
            {sayMessage(view.t, error)}
          </span>
        </p>
      )}
      {props.children}
      <FieldNote view={view} name={name} limit={props.limit} isPublic={props.isPublic} />
    </div>
  )
}

interface FieldNoteProps {
  readonly view: View
  readonly name: string
  readonly limit?: number | undefined
  readonly isPublic?: boolean | undefined
}

export const FieldNote = ({ view, name, limit, isPublic }: FieldNoteProps) =>
  limit === undefined && !isPublic ? null : (
    <p class="pz-help" id={`${name}-note`} data-limit={limit}>
      {limit !== undefined && view.t('ui.form.limit', { count: limit })}{' '}
      {isPublic && view.t('ui.form.public')}
    </p>
  )
