import { type Consent, consentDays } from '#platform/web/cookies.ts'
import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import { addDays, dayOf, longDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface ConsentPageProps {
  readonly view: View
  readonly consent: Consent | null
  /** Where the reader came from; empty where from nowhere of ours. */
  readonly back: string
}

/** A normal form: each provider on or off, since when, until when, and a button that takes everything back. */
export const ConsentPage = ({ view, consent, back }: ConsentPageProps) => {
  const { t, language } = view
  const isOn = consent?.providers.includes('youtube') ?? false
  const title = t('site.consent.title')
  const facts =
    consent && isOn
      ? [
          { label: t('site.consent.given'), value: longDate(language, consent.givenAt) },
          {
            label: t('site.consent.expires'),
            value: longDate(language, addDays(dayOf(consent.givenAt), consentDays)),
          },
        ]
      : []
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[{ href: addresses.privacy, label: t('site.privacy.title') }]}
      withoutTurbo
      reading
    >
      <TitleBlock view={view} title={title} lead={t('site.consent.lead')} />
      <Section id="video" title={t(isOn ? 'site.consent.youtubeOn' : 'site.consent.youtubeOff')} ruled>
        <Reading language={view.language} text={t('site.consent.youtubeText')} />
        {facts.length > 0 && <FactList facts={facts} isRow />}
        <Form action={addresses.consent} hidden={{ torna: back || undefined }} withoutTurbo>
          <Radios
            view={view}
            form={{ values: { youtube: isOn ? 'si' : 'no' }, errors: {} }}
            name="youtube"
            label={t('site.consent.question')}
            options={[
              { value: 'si', label: t('site.consent.yes'), help: t('site.consent.yesHelp') },
              { value: 'no', label: t('site.consent.no'), help: t('site.consent.noHelp') },
            ]}
          />
          <Submit
            label={t('site.consent.save')}
            back={back ? { href: back, label: t('site.consent.back') } : undefined}
          />
        </Form>
      </Section>
      <Section id="revoca" title={t('site.consent.revokeTitle')} ruled>
        <p>{t('site.consent.revokeText')}</p>
        <Form action={addresses.consent} hidden={{ revoca: 'tutto', torna: back || undefined }} withoutTurbo>
          <Submit label={t('site.consent.revoke')} kind="secondary" />
        </Form>
      </Section>
    </Page>
  )
}
