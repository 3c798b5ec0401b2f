import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { FactList } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { BodyPageContent } from '../queries/bodies.ts'
import { isKnownTerm, knownTerms } from '../words.ts'
import { hostOf } from './labPage.tsx'
import { MeetingRows, ProcessRows } from './parts.tsx'

interface BodyPageProps {
  readonly view: View
  readonly body: BodyPageContent
  readonly canEdit: boolean
}

export const BodyPage = ({ view, body, canEdit }: BodyPageProps) => {
  const { t } = view
  const address = `${addresses.bodies}/${body.slug}`
  return (
    <Page
      view={view}
      title={body.name}
      description={body.summary || undefined}
      breadcrumb={[{ href: addresses.bodies, label: t('network.bodies.title') }]}
    >
      <TitleBlock
        view={view}
        title={body.name}
        written="titleAndLead"
        number={t(`network.kind.${body.kind}`)}
        lead={body.summary || undefined}
      >
        {canEdit && (
          <LinkButton href={`${address}/modifica`} label={t('network.body.edit')} kind="secondary" />
        )}
        {canEdit && (
          <LinkButton href={`${address}/termini`} label={t('network.terms.edit')} kind="secondary" />
        )}
      </TitleBlock>
      <Section id="dati" title={t('network.body.facts')} ruled>
        <FactList facts={factsOf(view, body)} isRow />
      </Section>
      <Section id="percorsi" title={t('network.process.title')} ruled>
        <ProcessRows view={view} processes={body.processes} />
      </Section>
      <Section
        id="incontri"
        title={t('network.meetings.title')}
        ruled
        link={{ href: addresses.meetings, label: t('network.meetings.all') }}
      >
        <MeetingRows view={view} meetings={body.meetings} />
      </Section>
      {body.held.length > 0 && (
        <Section id="incontri-passati" title={t('network.meetings.held')} ruled>
          <MeetingRows view={view} meetings={body.held} caption={t('network.meetings.held')} />
        </Section>
      )}
      {body.children.length > 0 && <Children view={view} body={body} />}
      {body.terms.length > 0 && <Terms view={view} body={body} canEdit={canEdit} />}
    </Page>
  )
}

function factsOf(view: View, body: BodyPageContent) {
  const { t, language } = view
  const facts = []
  if (body.parent)
    facts.push({
      label: t('network.body.parent'),
      value: <a href={`${addresses.bodies}/${body.parent.slug}`}>{body.parent.name}</a>,
    })
  if (body.population !== null)
    facts.push({
      label: t('network.bodies.population'),
      value: withNote(number(language, body.population), body.populationNote),
    })
  if (body.istatCode) facts.push({ label: t('network.body.istat'), value: body.istatCode })
  if (body.postcode) facts.push({ label: t('network.body.postcode'), value: body.postcode })
  if (body.hamlets.length > 0)
    facts.push({ label: t('network.body.hamlets'), value: body.hamlets.join(', ') })
  if (body.lab)
    facts.push({
      label: t('network.labs.one'),
      value: <a href={`${addresses.labs}/${body.lab.slug}`}>{body.lab.name}</a>,
    })
  if (body.strategyId !== null)
    facts.push({
      label: t('network.strategies.one'),
      value: <a href={`${addresses.strategies}/${body.strategyId}`}>{t('network.strategies.read')}</a>,
    })
  if (body.agendaId !== null)
    facts.push({
      label: t('network.body.agenda'),
      value: <a href={addresses.agendas}>{t('network.body.agendaRead')}</a>,
    })
  if (body.pacts > 0)
    facts.push({
      label: t('network.body.pacts'),
      value: (
        <a href={`${addresses.pacts}?ente=${body.id}`}>
          {t('network.body.pactsRead', { count: body.pacts })}
        </a>
      ),
    })
  if (body.commons > 0)
    facts.push({
      label: t('network.body.commons'),
      value: (
        <a href={`${addresses.commons}?ente=${body.id}`}>
          {t('network.body.commonsRead', { count: body.commons })}
        </a>
      ),
    })
  if (body.website)
    facts.push({ label: t('network.website'), value: <a href={body.website}>{hostOf(body.website)}</a> })
  if (body.email)
    facts.push({ label: t('network.email'), value: <a href={`mailto:${body.email}`}>{body.email}</a> })
  return facts
}

const withNote = (text: string, note: string | null): string => (note ? `${text} (${note})` : text)

const Children = ({ view, body }: Omit<BodyPageProps, 'canEdit'>) => {
  const { t, language } = view
  const counted = body.children.filter((child) => child.population !== null)
  const total = counted.reduce((sum, child) => sum + (child.population ?? 0), 0)
  const title = t(body.kind === 'union' ? 'network.body.municipalities' : 'network.body.children')
  const hasFigures = counted.length > 0
  return (
    <Section id="comuni" title={title} ruled>
      <DataTable
        caption={title}
        hasTotal={hasFigures}
        columns={[
          { label: t('network.bodies.name'), isRowHeader: true },
          ...(hasFigures
            ? [
                { label: t('network.bodies.population'), isNumber: true },
                { label: t('network.body.populationNote') },
              ]
            : [{ label: t('network.body.kind') }]),
        ]}
        rows={[
          ...body.children.map((child) => [
            <a href={`${addresses.bodies}/${child.slug}`}>{child.name}</a>,
            ...(hasFigures
              ? [
                  child.population === null
                    ? t('network.bodies.noFigure')
                    : number(language, child.population),
                  child.populationNote ?? '',
                ]
              : [t(`network.kind.${child.kind}`)]),
          ]),
          ...(hasFigures
            ? [[t('network.body.total'), number(language, total), t('network.body.totalNote')]]
            : []),
        ]}
      />
    </Section>
  )
}

const Terms = ({ view, body, canEdit }: BodyPageProps) => {
  const { t } = view
  return (
    <Section id="termini" title={t('network.terms.title')} intro={t('network.terms.intro')} ruled>
      <DataTable
        caption={t('network.terms.title')}
        columns={[
          { label: t('network.terms.term'), isRowHeader: true },
          { label: t('network.terms.amount') },
          { label: t('network.terms.source') },
          { label: t('network.terms.checked') },
        ]}
        rows={inReadingOrder(body.terms).map((term) => [
          isKnownTerm(term.term) ? t(`network.terms.names.${term.term}`) : term.term,
          t(`network.terms.units.${term.unit}`, { count: term.amount }),
          <>
            {term.source}
            {!term.isOwn && body.parent && (
              <span class="pz-quiet"> ({t('network.terms.from', { name: body.parent.name })})</span>
            )}
          </>,
          <>
            {t(term.isVerified ? 'network.terms.verified' : 'network.toCheck')}{' '}
            {canEdit && (
              <a href={`${addresses.bodies}/${body.slug}/termini?termine=${term.term}`}>
                {t('network.terms.change')}
                <span class="visually-hidden">
                  : {isKnownTerm(term.term) ? t(`network.terms.names.${term.term}`) : term.term}
                </span>
              </a>
            )}
          </>,
        ])}
      />
    </Section>
  )
}

/** As a process meets them; a body's own others come last. */
function inReadingOrder(terms: BodyPageContent['terms']): BodyPageContent['terms'] {
  const place = ({ term }: { readonly term: string }) =>
    isKnownTerm(term) ? knownTerms.indexOf(term) : knownTerms.length
  return terms.toSorted((a, b) => place(a) - place(b))
}
