import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { clock, longDate } from '#ui/dates.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { byDay } from './byDay.ts'
import type { NoticeRow } from './queries.ts'
import { sentenceOf } from './sentences.ts'

interface NoticesPageProps {
  readonly view: View
  readonly notices: readonly NoticeRow[]
  readonly unread: number
  readonly page: number
  readonly pages: number
}

/** What has moved: not yet read first, by day. */
export const NoticesPage = ({ view, notices, unread, page, pages }: NoticesPageProps) => {
  const { t } = view
  const fresh = notices.filter((notice) => !notice.isRead)
  const read = notices.filter((notice) => notice.isRead)
  return (
    <Page view={view} title={t('notices.title')} breadcrumb={[]} isHidden>
      <TitleBlock view={view} title={t('notices.title')} lead={t('notices.lead', { count: unread })}>
        <GoLink href={`${addresses.notices}/preferenze`} label={t('notices.preferences.link')} icon="mail" />
        <GoLink href={`${addresses.notices}/seguiti`} label={t('notices.followed.title')} icon="bell" />
      </TitleBlock>
      {notices.length === 0 && (
        <Section>
          <EmptyState
            title={t('notices.empty.title')}
            text={t('notices.empty.text')}
            action={{ href: addresses.proposals, label: t('notices.empty.action') }}
          />
        </Section>
      )}
      {fresh.length > 0 && (
        <Section id="nuovi" title={t('notices.fresh')} ruled>
          <Form action={`${addresses.notices}/letti`}>
            <Submit kind="secondary" label={t('notices.markAll')} />
          </Form>
          <Days view={view} notices={fresh} />
        </Section>
      )}
      {read.length > 0 && (
        <Section id="letti" title={t('notices.read')} ruled>
          <Days view={view} notices={read} />
        </Section>
      )}
      <div class="pz-wrap">
        <Pager view={view} page={page} pages={pages} />
      </div>
    </Page>
  )
}

const Days = ({ view, notices }: Pick<NoticesPageProps, 'view' | 'notices'>) => (
  <>
    {byDay(notices).map(([day, ofDay]) => (
      <>
        <h3>{longDate(view.language, day)}</h3>
        <ul class="pz-rows">
          {ofDay.map((notice) => (
            <NoticeItem view={view} notice={notice} />
          ))}
        </ul>
      </>
    ))}
  </>
)

const NoticeItem = ({ view, notice }: { readonly view: View; readonly notice: NoticeRow }) => {
  const sentence = sentenceOf(view.t, notice)
  return (
    <li>
      <p>
        {notice.card ? (
          <a class={notice.isRead ? undefined : 'pz-strong-link'} href={notice.card.href}>
            {sentence}
          </a>
        ) : (
          sentence
        )}{' '}
        <span class="pz-quiet">{clock(view.language, notice.at)}</span>
      </p>
      {notice.because && (
        <p class="pz-quiet">
          <Icon name="thread" /> {view.t('notices.because', { title: notice.because.title })}
        </p>
      )}
      {!notice.isRead && (
        <Form action={`${addresses.notices}/letti`} hidden={{ avviso: String(notice.id) }}>
          <button type="submit" class="pz-plain-button">
            {view.t(notice.count === 1 ? 'notices.markOne' : 'notices.markGroup')}
            <span class="visually-hidden">: {sentence}</span>
          </button>
        </Form>
      )}
    </li>
  )
}

interface FollowedPageProps {
  readonly view: View
  readonly followed: readonly SubjectCard[]
}

export const FollowedPage = ({ view, followed }: FollowedPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('notices.followed.title')}
      breadcrumb={[{ href: addresses.notices, label: t('notices.title') }]}
      isHidden
    >
      <TitleBlock view={view} title={t('notices.followed.title')} lead={t('notices.followed.lead')} />
      <Section>
        {followed.length === 0 && <p>{t('notices.followed.none')}</p>}
        <ul class="pz-rows">
          {followed.map((card) => (
            <li>
              <p>
                <span class="pz-quiet">{t(card.label)}</span> <a href={card.href}>{card.title}</a>
              </p>
              <Form
                action={`${addresses.notices}/seguiti/smetti`}
                hidden={{ kind: card.kind, id: String(card.id) }}
              >
                <button type="submit" class="pz-plain-button">
                  {t('notices.follow.stop')}
                  <span class="visually-hidden">: {card.title}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
