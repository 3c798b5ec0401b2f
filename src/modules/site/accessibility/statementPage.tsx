import type { Settings } from '#platform/settings.ts'
import { addresses } from '#ui/addresses.ts'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface StatementPageProps {
  readonly view: View
  readonly settings: Pick<Settings, 'accessibilityStatementUrl' | 'contactEmail' | 'contactPhone'>
}

/** Decision (EU) 2018/1523: conformity, what is not accessible, feedback, enforcement. */
export const StatementPage = ({ view, settings }: StatementPageProps) => {
  const { t } = view
  const title = t('site.accessibility.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('site.accessibility.lead')} reading>
      <TitleBlock view={view} title={title} lead={t('site.accessibility.lead')} />
      <Section id="stato" title={t('site.accessibility.state')} ruled>
        <Reading language={view.language} text={t('site.accessibility.stateText')} />
        {settings.accessibilityStatementUrl ? (
          <p>
            <a href={settings.accessibilityStatementUrl}>{t('site.accessibility.official')}</a>
          </p>
        ) : (
          <p>
            <strong>{t('site.accessibility.officialMissing')}</strong>
          </p>
        )}
      </Section>
      <Section id="limiti" title={t('site.accessibility.limits')} ruled>
        <ul>
          <li>{t('site.accessibility.limit.video')}</li>
          <li>{t('site.accessibility.limit.texts')}</li>
          <li>{t('site.accessibility.limit.language')}</li>
          <li>{t('site.accessibility.limit.readers')}</li>
          <li>{t('site.accessibility.limit.files')}</li>
        </ul>
      </Section>
      <Section id="segnala" title={t('site.accessibility.report')} ruled>
        <Reading language={view.language} text={t('site.accessibility.reportText')} />
        <p class="pz-actions">
          <LinkButton
            href={`${addresses.accessibility}/segnala`}
            label={t('site.accessibility.reportButton')}
          />
          <a href={`${addresses.help}#telefono`}>{t('site.accessibility.phone')}</a>
        </p>
      </Section>
      <Section id="tutela" title={t('site.accessibility.enforcement')} ruled>
        <Reading language={view.language} text={t('site.accessibility.enforcementText')} />
      </Section>
      <Section id="obiettivi" title={t('site.accessibility.objectives')} ruled>
        <Reading language={view.language} text={t('site.accessibility.objectivesText')} />
      </Section>
    </Page>
  )
}
