/** Before statements go, or become one for good: which ones, with how many answers, and what can be undone. */
import { emptyForm } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { queueAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { DeskStatement } from '../queries/findStatements.ts'
import { DeskFrame } from './deskFrame.tsx'

interface SurePageProps {
  readonly view: View
  readonly conversation: FoundConversation
  /** What is about to be done to them. */
  readonly statements: readonly DeskStatement[]
  /** The statement that stays where they are merged; undefined where they are no longer admitted. */
  readonly into: DeskStatement | undefined
  readonly reason: string
  /** What was sent, and is sent again with the yes. */
  readonly sent: Readonly<Record<string, string>>
}

export const SurePage = (props: SurePageProps) => {
  const { view, conversation, statements, into } = props
  const { t } = view
  const what = into ? 'merge' : 'reject'
  const values = {
    count: statements.length,
    number: statements[0]?.number ?? 0,
    into: into?.number ?? 0,
  }
  const title = t(`opinions.queue.${what}Title`, values)
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={title}
      form={emptyForm}
      place="queue"
      crumb={title}
    >
      <TitleBlock view={view} title={title} lead={t(`opinions.queue.${what}Lead`, values)} />
      {into && (
        <Section id="resta" title={t('opinions.queue.stays', { number: into.number })}>
          <Listed view={view} statements={[into]} />
        </Section>
      )}
      <Section id="escono" title={t(`opinions.queue.${what}Goes`, values)}>
        <Listed view={view} statements={statements} />
        <p>{t(`opinions.queue.${what}Undo`, values)}</p>
        <Sure {...props} values={values} />
      </Section>
    </DeskFrame>
  )
}

const Listed = ({ view, statements }: Pick<SurePageProps, 'view' | 'statements'>) => (
  <ul class="pz-queue">
    {statements.map(({ number, text, seen }) => (
      <li>
        <p class="pz-opinion-words">
          {number}. <span lang="it">{text}</span>
        </p>
        <p class="pz-quiet">{view.t('opinions.queue.seen', { count: seen })}</p>
      </li>
    ))}
  </ul>
)

/** The way back is a button too: what was ticked and written comes along. */
const Sure = ({
  view: { t },
  conversation,
  statements,
  into,
  reason,
  sent,
  values,
}: SurePageProps & { readonly values: Readonly<Record<'count' | 'number' | 'into', number>> }) => (
  <Form action={queueAddress(conversation.id)} hidden={sent}>
    {!sent.unisci && statements.map(({ id }) => <input type="hidden" name="statements" value={String(id)} />)}
    {reason !== '' && (
      <p>
        {t('opinions.log.reason')} <span lang="it">{reason}</span>
      </p>
    )}
    <Submit
      label={t(into ? 'opinions.queue.mergeSure' : 'opinions.queue.rejectSure', values)}
      name="conferma"
      value="si"
    />
    <Submit label={t('opinions.queue.sureBack')} kind="plain" name="conferma" value="no" />
  </Form>
)
