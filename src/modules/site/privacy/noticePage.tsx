import type { Settings } from '#platform/settings.ts'
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { Callout } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

const noticeRows = [
  'account',
  'sessions',
  'identity',
  'drafts',
  'contributions',
  'meetings',
  'delegates',
  'opinions',
  'reports',
  'technical',
] as const

interface NoticePageProps {
  readonly view: View
  readonly settings: Pick<Settings, 'owner' | 'contactEmail' | 'isDemo'>
}

/** Information under art. 13 GDPR: who, why, what, how long, which rights. */
export const NoticePage = ({ view, settings }: NoticePageProps) => {
  const { t } = view
  const title = t('site.privacy.title')
  const controller = settings.owner || view.owner
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('site.privacy.lead')} reading>
      <TitleBlock view={view} title={title} lead={t('site.privacy.lead')} />
      <Section id="titolare" title={t('site.privacy.controller')} ruled>
        <p>
          {controller
            ? t('site.privacy.controllerIs', { name: controller })
            : t('site.privacy.controllerMissing')}
        </p>
        {settings.contactEmail ? (
          <p>
            {t('site.privacy.contact')}{' '}
            <a href={`mailto:${settings.contactEmail}`}>{settings.contactEmail}</a>
          </p>
        ) : (
          <Callout title={t('site.privacy.toFill')}>{t('site.privacy.contactMissing')}</Callout>
        )}
        <Callout title={t('site.privacy.toFill')}>{t('site.privacy.officerMissing')}</Callout>
      </Section>
      <Section id="perche" title={t('site.privacy.basis')} ruled>
        <Reading language={view.language} text={t('site.privacy.basisText')} />
      </Section>
      <Section id="dati" title={t('site.privacy.data')} ruled>
        <DataTable
          caption={t('site.privacy.data')}
          columns={[
            { label: t('site.privacy.which'), isRowHeader: true },
            { label: t('site.privacy.why') },
            { label: t('site.privacy.howLong') },
          ]}
          rows={noticeRows.map((row) => [
            t(`site.privacy.rows.${row}.which`),
            t(`site.privacy.rows.${row}.why`),
            t(`site.privacy.rows.${row}.howLong`),
          ])}
        />
      </Section>
      <Section id="pubblico" title={t('site.privacy.public')} ruled>
        <Reading language={view.language} text={t('site.privacy.publicText')} />
      </Section>
      <Section id="cookie" title={t('site.privacy.cookies')} ruled>
        <Reading language={view.language} text={t('site.privacy.cookiesText')} />
        <p>
          <a href={addresses.consent} data-turbo="false">
            {t('site.consent.title')}
          </a>
        </p>
      </Section>
      <Section id="diritti" title={t('site.privacy.rights')} ruled>
        <Reading language={view.language} text={t('site.privacy.rightsText')} />
      </Section>
    </Page>
  )
}
