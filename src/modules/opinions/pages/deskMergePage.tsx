/** Before two statements become one for good: both texts, and which of them stays. */
import { emptyForm } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { queueAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { DeskStatement } from '../queries/findStatements.ts'
import { DeskFrame } from './deskFrame.tsx'

interface MergePageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly from: DeskStatement
  readonly into: DeskStatement
  /** The part of the queue one comes from. */
  readonly state: string
}

export const MergePage = ({ view, conversation, from, into, state }: MergePageProps) => {
  const { t } = view
  const numbers = { number: from.number, into: into.number }
  const title = t('opinions.queue.mergeTitle', numbers)
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={title}
      form={emptyForm}
      place="queue"
      crumb={title}
    >
      <TitleBlock view={view} title={title} lead={t('opinions.queue.mergeLead')} />
      <Section id="resta" title={t('opinions.queue.stays', { number: into.number })} ruled>
        <p class="pz-opinion-words" lang="it">
          {into.text}
        </p>
      </Section>
      <Section id="unita" title={t('opinions.queue.goes', { number: from.number })} ruled>
        <p class="pz-opinion-words" lang="it">
          {from.text}
        </p>
        <p class="pz-quiet">{t('opinions.queue.seen', { count: from.seen })}</p>
        <Form
          action={queueAddress(conversation.id)}
          hidden={{ stato: state, unisci: `${from.id}:${into.id}`, conferma: 'si' }}
        >
          <Submit
            label={t('opinions.queue.mergeSure', numbers)}
            back={{
              href: `${queueAddress(conversation.id)}?stato=${state}`,
              label: t('opinions.queue.mergeBack'),
            }}
          />
        </Form>
      </Section>
    </DeskFrame>
  )
}
