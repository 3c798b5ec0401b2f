/** For whom one votes, where one speaks for several organisations. */
import { Radios } from '#ui/choices.tsx'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { OwnPlace } from '../rules/who.ts'

interface PlaceChoiceProps {
  readonly view: View
  readonly form: FormState
  readonly places: readonly OwnPlace[]
}

export const PlaceChoice = ({ view, form, places }: PlaceChoiceProps) => {
  if (places.length < 2) return null
  return (
    <Radios
      view={view}
      form={form}
      name="elector"
      label={view.t('ballots.booth.place')}
      options={places.map(({ elector, member }) => ({
        value: String(elector),
        label: member ?? '',
      }))}
    />
  )
}
