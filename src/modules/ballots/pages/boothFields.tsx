/** One field for each option: marks, costs, positions or points. */
import type { Typed } from '#platform/web/forms.ts'
import { describedBy, type FormState, isChosen, typedValue } from '#ui/formState.ts'
import { Icon } from '#ui/icons.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { boothAddress } from '../appearance.ts'
import type { Ballot, BallotOption } from '../ballot.ts'
import { costSaid, OptionText } from './ballotParts.tsx'
import { askingOf, shownOptions, usedSoFar } from './boothState.ts'
import { blanks, sumsSpoken, usedSaid } from './said.ts'

interface BoothFieldsProps {
  readonly view: View
  readonly ballot: Ballot
  readonly form: FormState
  readonly typed: Typed
}

const legends = {
  one: 'ballots.booth.oneLegend',
  many: 'ballots.booth.manyLegend',
  budget: 'ballots.booth.budgetLegend',
  rank: 'ballots.booth.rankLegend',
  points: 'ballots.booth.pointsLegend',
} as const

/** The list of options inside the element that the island knows; without it everything works all the same. */
export const BoothFields = ({ view, ballot, form, typed }: BoothFieldsProps) => {
  const asking = askingOf(ballot)
  const used = usedSoFar(ballot, typed)
  const wrong = form.errors.option
  return (
    <ballot-booth
      data-kind={asking === 'rank' ? 'rank' : used?.kind}
      data-most={used && String(used.most)}
      data-language={view.language}
      {...spokenBy(view, ballot)}
    >
      <fieldset class={wrong ? 'pz-field pz-field-wrong' : 'pz-field'}>
        <legend>{view.t(legends[asking])}</legend>
        {wrong && (
          <p class="pz-wrong" id="option-error">
            <Icon name="warning" />
            <span>{sayMessage(view.t, wrong)}</span>
          </p>
        )}
        <ol class="pz-booth">
          {shownOptions(ballot, typed).map((option, index) => (
            <li id={`scelta-${option.id}`} data-option={String(option.id)}>
              {asking === 'rank' || asking === 'points' ? (
                <NumberOption view={view} ballot={ballot} option={option} form={form} />
              ) : (
                <MarkOption
                  view={view}
                  option={option}
                  form={form}
                  type={asking === 'one' ? 'radio' : 'checkbox'}
                  isFirst={index === 0}
                  hasCost={asking === 'budget'}
                />
              )}
            </li>
          ))}
        </ol>
        {used && (
          <p class="pz-used" data-used data-nothing={used.used === 0}>
            {usedSaid(view, used)}
          </p>
        )}
        <p class="visually-hidden" role="status" data-announced></p>
      </fieldset>
    </ballot-booth>
  )
}

interface MarkProps {
  readonly view: View
  readonly option: BallotOption
  readonly form: FormState
  readonly type: 'radio' | 'checkbox'
  readonly isFirst: boolean
  readonly hasCost: boolean
}

const MarkOption = ({ view, option, form, type, isFirst, hasCost }: MarkProps) => {
  const id = isFirst ? 'option' : `option-${option.id}`
  return (
    <div class="form-check pz-check">
      <input
        type={type}
        id={id}
        name="option"
        value={String(option.id)}
        checked={isChosen(form, 'option', String(option.id))}
        data-cost={hasCost ? String(option.costCents ?? 0) : undefined}
        aria-describedby={hasCost ? `${id}-cost` : undefined}
      />
      <label for={id} lang="it">
        {option.title}
      </label>
      {hasCost && (
        <p class="pz-booth-cost" id={`${id}-cost`}>
          {costSaid(view, option)}
        </p>
      )}
      <div class="pz-booth-text">
        <OptionText view={view} option={option} />
      </div>
    </div>
  )
}

interface NumberProps {
  readonly view: View
  readonly ballot: Ballot
  readonly option: BallotOption
  readonly form: FormState
}

const NumberOption = ({ view, ballot, option, form }: NumberProps) => {
  const isRank = ballot.method === 'rank'
  const name = `${isRank ? 'rank' : 'points'}_${option.id}`
  const error = form.errors[name]
  return (
    <div class={error ? 'pz-booth-number pz-field-wrong' : 'pz-booth-number'}>
      <div class="pz-booth-title">
        <p lang="it">
          <strong>{option.title}</strong>
        </p>
        {ballot.method === 'budget' && <p class="pz-booth-cost">{costSaid(view, option)}</p>}
        <OptionText view={view} option={option} />
        {error && (
          <p class="pz-wrong" id={`${name}-error`}>
            <Icon name="warning" />
            <span>{sayMessage(view.t, error)}</span>
          </p>
        )}
      </div>
      <div class="pz-booth-controls">
        <label for={name}>
          {view.t(isRank ? 'ballots.booth.rankLabel' : 'ballots.booth.pointsLabel')}
          <span class="visually-hidden">: {option.title}</span>
        </label>
        <input
          class="form-control pz-booth-input"
          id={name}
          name={name}
          value={typedValue(form, name)}
          inputmode="numeric"
          autocomplete="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(name, { help: false, error: error !== undefined, note: false })}
        />
        {isRank && <Steppers view={view} ballot={ballot} option={option} />}
      </div>
    </div>
  )
}

/** Two buttons that send the form and bring it back with the option moved; the island moves it in place. */
const Steppers = ({ view, ballot, option }: Omit<NumberProps, 'form'>) => (
  <span class="pz-booth-steppers">
    {(['su', 'giu'] as const).map((direction) => (
      <button
        type="submit"
        class="pz-booth-stepper"
        name="passo"
        value={`${direction}-${option.id}`}
        formaction={`${boothAddress(ballot.id)}#scelta-${option.id}`}
        aria-label={view.t(direction === 'su' ? 'ballots.booth.upOf' : 'ballots.booth.downOf', {
          title: option.title,
        })}
      >
        {view.t(direction === 'su' ? 'ballots.booth.up' : 'ballots.booth.down')}
      </button>
    ))}
  </span>
)

/** Sentences for the browser, which puts its own numbers into the braces. */
function spokenBy(view: View, ballot: Ballot): Record<string, string> {
  const { t } = view
  switch (askingOf(ballot)) {
    case 'budget':
      return sumsSpoken(view)
    case 'points':
      return {
        'data-under': t('ballots.booth.given', blanks),
        'data-over': t('ballots.booth.givenOver', blanks),
      }
    case 'many':
      return { 'data-under': t('ballots.booth.marked', blanks) }
    case 'rank':
      return {
        'data-moved': t('ballots.booth.moved', { title: '{title}', position: '{position}' }),
        'data-nowhere': t('ballots.booth.nowhere', { title: '{title}' }),
        'data-drag': t('ballots.booth.drag'),
      }
    case 'one':
      return {}
  }
}
