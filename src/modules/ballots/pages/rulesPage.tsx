/** Question and rules of a draft, to be changed. */
import type { FormState } from '#ui/formState.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { deskAddress } from '../appearance.ts'
import type { ProcessToVote } from '../queries/deskFacts.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import { DeskFrame } from './deskFrame.tsx'
import { SettingsForm } from './settingsForm.tsx'

interface RulesPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly tables: ProcessToVote['tables']
  readonly form: FormState
}

export const RulesPage = ({ view, ballot, tables, form }: RulesPageProps) => {
  const { t } = view
  return (
    <DeskFrame
      view={view}
      ballot={ballot}
      title={t('ballots.desk.change')}
      form={form}
      crumb={t('ballots.desk.settings')}
    >
      <TitleBlock
        view={view}
        number={t(`ballots.method.${ballot.method}`)}
        title={t('ballots.desk.change')}
      />
      <Section>
        <SettingsForm
          view={view}
          form={form}
          action={`${deskAddress(ballot.id)}/regole`}
          method={ballot.method}
          tables={tables}
          hidden={{}}
          submit={t('ballots.desk.save')}
          back={{ href: deskAddress(ballot.id), label: t('ballots.desk.back') }}
        />
      </Section>
    </DeskFrame>
  )
}
