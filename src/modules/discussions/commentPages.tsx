/** The pages of comments: the whole list, a new comment, and what can be done to one. */
import type { Actor, Scope } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Comment, Comments } from '#ui/comment.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ListHead } from '#ui/filters.tsx'
import { type FormState, typedValue } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { addressOfList, authorOf, partName } from './appearance.ts'
import { CommentForm } from './commentForm.tsx'
import { Conversations, WriteHere } from './commentSection.tsx'
import type { FoundComment } from './foundComment.ts'
import type { Head, NewCommentContent } from './pageContent.ts'
import { markOf } from './partText.ts'
import { minutesToEdit } from './rules.ts'
import { type CommentDeed, type CommentPage, partsOf } from './words.ts'

interface ListPageProps {
  readonly view: View
  readonly head: Head
  readonly comments: CommentPage
  readonly may: Verdict
  readonly mayReply: Verdict
  readonly actor: Actor | null
  readonly scope: Scope
}

export const ListPage = (props: ListPageProps) => {
  const { view, head, comments } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('discussions.aboutSubject', { title: head.title })}
      breadcrumb={[{ href: head.href, label: head.title }]}
      crumb={t('discussions.title')}
    >
      <TitleBlock
        view={view}
        number={head.label}
        title={t('discussions.aboutSubject', { title: head.title })}
        meta={[{ icon: 'arrow-left', text: t('discussions.backTo', { title: head.title }), href: head.href }]}
      />
      <Section id="commenti" title={t('discussions.title')} isTitleHidden>
        {comments.part && (
          <p>
            {t('discussions.part.only', { part: partName(view, comments.part) })}{' '}
            <GoLink href={addressOfList(comments.subject)} label={t('discussions.allComments')} />
          </p>
        )}
        {comments.root === undefined ? (
          <ListHead
            view={view}
            result={t('discussions.count', { count: comments.count })}
            action={addressOfList(comments.subject)}
            keep={comments.part && { parte: comments.part }}
            order={{
              name: 'ordine',
              value: comments.newestFirst ? 'recenti' : 'vecchi',
              options: [
                { value: 'vecchi', label: t('discussions.order.oldest') },
                { value: 'recenti', label: t('discussions.order.newest') },
              ],
            }}
          />
        ) : (
          <p>
            <GoLink href={addressOfList(comments.subject)} label={t('discussions.allComments')} />
          </p>
        )}
        <Conversations {...props} />
        <Pager view={view} page={comments.page} pages={comments.pages} />
        {comments.root === undefined && <WriteHere {...props} />}
      </Section>
    </Page>
  )
}

interface NewCommentPageProps extends NewCommentContent {
  readonly view: View
  readonly actor: Actor | null
  readonly form: FormState
}

export const NewCommentPage = (props: NewCommentPageProps) => {
  const { view, head, answering, discussed, form } = props
  const { t } = view
  const title = t(answering ? 'discussions.answer' : 'discussions.write')
  const back = { href: head.href, label: t('discussions.backTo', { title: head.title }) }
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[{ href: head.href, label: head.title }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        number={head.label}
        title={title}
        lead={t('discussions.aboutSubject', { title: head.title })}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {answering && <Quoted view={view} comment={answering} />}
        {props.about && (
          <>
            <h2>{t('discussions.form.aboutPart', { part: partName(view, props.about.part) })}</h2>
            <blockquote lang="it">
              <Reading text={props.about.text} />
            </blockquote>
          </>
        )}
        {props.may.allowed ? (
          <>
            {!props.actor && <p>{t('discussions.form.signInLater')}</p>}
            <CommentForm
              view={view}
              form={form}
              action={`${addresses.comments}/nuovo`}
              hidden={{
                _key: crypto.randomUUID(),
                kind: discussed.kind,
                id: String(discussed.id),
                comment: answering && String(answering.id),
                partSeen: props.about && markOf(props.about),
              }}
              groups={props.actor?.mandates ?? []}
              parts={answering ? [] : partsOf(discussed.kind)}
              submit={t(answering ? 'discussions.publishAnswer' : 'discussions.publish')}
              back={back}
            />
          </>
        ) : (
          <>
            <Locked label={title} why={sayMessage(t, props.may.because)} wayOut={back} />
            <Unsent view={view} text={typedValue(form, 'body')} />
          </>
        )}
      </Section>
    </Page>
  )
}

const Quoted = ({ view, comment }: { readonly view: View; readonly comment: FoundComment }) => (
  <>
    <h2>{view.t('discussions.form.answering')}</h2>
    <Comments>
      <Comment
        id={`commento-${comment.id}`}
        by={authorOf(view, comment.authorLabel)}
        text={comment.state === 'visible' ? comment.body : ''}
      />
    </Comments>
  </>
)

/** What somebody wrote before it was no longer time: it cannot be published, and is theirs to keep. */
const Unsent = ({ view, text }: { readonly view: View; readonly text: string }) =>
  text === '' ? null : (
    <>
      <h2>{view.t('discussions.form.unsent')}</h2>
      <Reading text={text} />
    </>
  )

interface DeedPageProps {
  readonly view: View
  readonly deed: CommentDeed
  readonly head: Head
  readonly comment: FoundComment
  readonly may: Verdict
  readonly form: FormState
}

const lastParts = { edit: 'modifica', withdraw: 'ritira', hide: 'nascondi' } as const

export const DeedPage = ({ view, deed, head, comment, may, form }: DeedPageProps) => {
  const { t } = view
  const title = t(`discussions.${deed}.title`)
  const back = {
    href: `${addresses.comments}/${comment.id}`,
    label: t('discussions.backTo', { title: head.title }),
  }
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[{ href: head.href, label: head.title }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={title}
        lead={t(`discussions.${deed}.intro`, { minutes: minutesToEdit })}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {deed !== 'edit' && <Quoted view={view} comment={comment} />}
        {may.allowed ? (
          <Form action={`${addresses.comments}/${comment.id}/${lastParts[deed]}`}>
            {deed === 'edit' && (
              <TextArea
                view={view}
                form={form}
                name="body"
                label={t('discussions.form.body')}
                limit={3000}
                isPublic
              />
            )}
            {deed === 'hide' && (
              <TextArea
                view={view}
                form={form}
                name="reason"
                label={t('discussions.hide.reason')}
                help={t('discussions.hide.reasonHelp')}
                limit={300}
                rows={3}
                isPublic
              />
            )}
            <Submit label={t(`discussions.${deed}.submit`)} back={back} />
          </Form>
        ) : (
          <Locked label={title} why={sayMessage(t, may.because)} wayOut={back} />
        )}
      </Section>
    </Page>
  )
}
