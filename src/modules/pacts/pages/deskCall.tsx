/** The public call at the desk of its office: what has come in answer, and in the demonstration the way past its days. */
import { Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { deskAddress, pactAddress, pactStatus } from '../appearance.ts'
import type { Competitor } from '../queries/competitors.ts'
import type { Pact } from '../words.ts'

interface DeskCallProps {
  readonly view: View
  readonly pact: Pick<Pact, 'id' | 'callOpens'>
  readonly competitors: readonly Competitor[]
  readonly mayPassDays: boolean
}

export const DeskCall = ({ view, pact, competitors, mayPassDays }: DeskCallProps) => {
  const { t } = view
  if (pact.callOpens === null) return null
  return (
    <Section id="altre-proposte" title={t('pacts.page.competitors')}>
      {competitors.length === 0 && <p>{t('pacts.review.noCompetitors')}</p>}
      {competitors.length > 0 && (
        <ul>
          {competitors.map((other) => (
            <li>
              <a href={deskAddress(other.id)}>{other.title}</a>{' '}
              <StatusTag
                view={view}
                state={pactStatus[other.state]}
                label={t(`pacts.state.${other.state}`)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayPassDays && (
        <Form action={`${pactAddress(pact.id)}/dimostrazione/avviso`}>
          <p class="pz-help">{t('pacts.review.passDaysHelp')}</p>
          <Submit label={t('pacts.review.passDays')} kind="secondary" />
        </Form>
      )}
    </Section>
  )
}
