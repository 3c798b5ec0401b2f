/** Fields in which one chooses. The first choice carries the field's name as id, so that the error summary reaches it. */
import { Field, FieldNote, type FieldProps, states } from './fields.tsx'
import { isChosen } from './formState.ts'
import { Icon } from './icons.tsx'
import { sayMessage } from './words.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** One sentence under the choice. */
  readonly help?: string | undefined
  /** In cents, where an island adds up what is chosen. */
  readonly cost?: number | undefined
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  /** Short choices stand beside each other where there is room. */
  readonly isRow?: boolean | undefined
}

interface SelectProps extends ChoiceProps {
  /** What the empty first choice says; absent: there is no empty choice. */
  readonly empty?: string | undefined
}

export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select class="form-select" id={props.name} name={props.name} {...states(props)}>
      {props.empty !== undefined && <option value="">{props.empty}</option>}
      {props.options.map((option) => (
        <option value={option.value} selected={isChosen(props.form, props.name, option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
)

export const Radios = (props: ChoiceProps) => <Choices {...props} type="radio" />

export const Checkboxes = (props: ChoiceProps) => <Choices {...props} type="checkbox" />

const Choices = (props: ChoiceProps & { readonly type: 'radio' | 'checkbox' }) => {
  const { view, form, name, type } = props
  const error = form.errors[name]
  return (
    <fieldset
      class={choicesClass(error !== undefined, props.isRow)}
      aria-describedby={states(props)['aria-describedby']}
    >
      <legend class={props.isHeading ? 'pz-question' : undefined}>
        {props.isHeading ? <h1>{props.label}</h1> : props.label}
        {props.isOptional && <span class="pz-optional"> {view.t('ui.form.optional')}</span>}
      </legend>
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
      {props.options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`
        return (
          <div class="form-check pz-check">
            <input
              type={type}
              id={id}
              name={name}
              value={option.value}
              checked={isChosen(form, name, option.value)}
              data-cost={option.cost === undefined ? undefined : String(option.cost)}
              aria-describedby={option.help === undefined ? undefined : `${id}-about`}
            />
            <label for={id}>{option.label}</label>
            {option.help !== undefined && (
              <p class="pz-help" id={`${id}-about`}>
                {option.help}
              </p>
            )}
          </div>
        )
      })}
      <FieldNote view={view} name={name} isPublic={props.isPublic} />
    </fieldset>
  )
}

function choicesClass(isWrong: boolean, isRow: boolean | undefined): string {
  if (isRow) return isWrong ? 'pz-field pz-field-row pz-field-wrong' : 'pz-field pz-field-row'
  return isWrong ? 'pz-field pz-field-wrong' : 'pz-field'
}

interface CheckboxProps extends Omit<FieldProps, 'isHeading' | 'isOptional'> {
  /** What is sent when it is ticked. */
  readonly value: string
}

/** One box alone: a consent, a declaration. Never ticked beforehand unless the form's state says so. */
export const Checkbox = (props: CheckboxProps) => {
  const error = props.form.errors[props.name]
  return (
    <div class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
      {error && (
        <p class="pz-wrong" id={`${props.name}-error`}>
          <Icon name="warning" />
          <span>{sayMessage(props.view.t, error)}</span>
        </p>
      )}
      <div class="form-check pz-check">
        <input
          type="checkbox"
          id={props.name}
          name={props.name}
          value={props.value}
          checked={isChosen(props.form, props.name, props.value)}
          {...states(props)}
        />
        <label for={props.name}>{props.label}</label>
        {props.help !== undefined && (
          <p class="pz-help" id={`${props.name}-help`}>
            {props.help}
          </p>
        )}
      </div>
    </div>
  )
}
