import { addresses } from '#ui/addresses.ts'
import { OpenList } from '#ui/cards.tsx'
import { clock, dayOf, daysBetween, longDate, shortDate } from '#ui/dates.ts'
import { LinkButton } from '#ui/forms.tsx'
import { isLabName } from '#ui/labDrawing.tsx'
import { Page } from '#ui/layout.tsx'
import { RoadMap, type Station } from '#ui/roadMap.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { ThreadLine } from '#ui/thread.tsx'
import type { View } from '#ui/view.ts'
import type { MovedThread } from './movedThread.ts'
import type { OpenThing } from './openThings.ts'
import type { StationRow } from './stations.ts'

interface HomePageProps {
  readonly view: View
  readonly open: readonly OpenThing[]
  readonly stations: readonly StationRow[]
  readonly moved: MovedThread | undefined
}

export const HomePage = ({ view, open, stations, moved }: HomePageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('site.home.title')} description={t('site.home.lead')} thread>
      <div class="pz-wrap pz-hero">
        <div>
          <h1>
            {t('site.home.decide')} <span>{t('site.home.follow')}</span>
          </h1>
          <p class="pz-lead">{t('site.home.lead')}</p>
          <p class="pz-actions">
            <LinkButton href={`${addresses.proposals}/nuova`} label={t('site.home.tell')} />
            <LinkButton href={addresses.processes} label={t('site.home.processes')} kind="secondary" />
          </p>
        </div>
        <section aria-labelledby="aperto">
          <div class="pz-section-head pz-ruled">
            <h2 id="aperto">{t('site.home.open')}</h2>
            <p class="pz-section-note">{longDate(view.language, view.now)}</p>
          </div>
          {open.length > 0 ? (
            <OpenList view={view} things={open.map((thing) => openThing(view, thing))} />
          ) : (
            <>
              <p>{t('site.home.nothingOpen')}</p>
              <GoLink href={addresses.meetings} label={t('site.home.calendar')} />
            </>
          )}
        </section>
      </div>
      {stations.length > 0 && (
        <Section id="rete" title={t('site.home.road')} intro={t('site.home.roadText')}>
          <RoadMap view={view} stations={stations.flatMap((station) => drawnStation(view, station))} />
        </Section>
      )}
      {moved && <Moved view={view} moved={moved} />}
    </Page>
  )
}

function openThing(view: View, thing: OpenThing) {
  const { t, language } = view
  const today = dayOf(view.now)
  if (thing.kind === 'meeting') {
    const values = {
      day: longDate(language, thing.startsAt),
      time: clock(language, thing.startsAt),
      place: thing.place || t('site.home.onlineMeeting'),
    }
    return {
      days: daysBetween(today, dayOf(thing.startsAt)),
      kind: t(thing.takesRegistrations ? 'site.home.meetingWithPlaces' : 'site.home.meeting'),
      title: thing.title,
      isWritten: true,
      href: `${addresses.meetings}/${thing.id}`,
      when: t('site.home.meetingWhen', values),
    }
  }
  return {
    days: thing.endsOn === null ? null : daysBetween(today, thing.endsOn),
    kind: thing.title,
    title: t(`site.home.activity.${thing.kind}`),
    href: hrefOf(thing),
    when: `${thing.endsOn === null ? t('site.home.noEnd') : t('site.home.until', { date: longDate(language, thing.endsOn) })} ${t(`site.home.account.${thing.kind}`)}`,
  }
}

function hrefOf(thing: Exclude<OpenThing, { kind: 'meeting' }>): string {
  if ('pactId' in thing) return `${addresses.pacts}/${thing.pactId}`
  if ('conversationId' in thing) return `${addresses.opinions}/${thing.conversationId}`
  if (thing.kind === 'propose') return `${addresses.proposals}/nuova?percorso=${thing.processId}`
  if (thing.kind === 'ask_seat') return `${addresses.tables}/${thing.tableId}/chiedi-un-posto`
  return `${addresses.proposals}?percorso=${thing.processId}`
}

function drawnStation(view: View, station: StationRow): Station[] {
  if (station.kind === 'union')
    return [
      {
        place: 'union',
        name: station.name,
        building: view.t('site.home.unionPlace'),
        href: `${addresses.bodies}/${station.slug}`,
        open: station.open,
        meetings: station.meetings,
      },
    ]
  if (!isLabName(station.slug)) return []
  const { slug: place, name, building, open, meetings } = { ...station, slug: station.slug }
  return [{ place, name, building, href: `${addresses.labs}/${place}`, open, meetings }]
}

const Moved = ({ view, moved }: { readonly view: View; readonly moved: MovedThread }) => {
  const { t, language } = view
  const { here, coming } = moved
  const whole = moved.knots.find((knot) => knot.kind === 'proposal') ?? here
  const past = moved.knots.map((knot) => ({
    kind: t(knot.label),
    date: shortDate(language, knot.at),
    title: knot.title,
    href: knot.href,
    note: knot.note || undefined,
    state: knot === here ? ('here' as const) : ('past' as const),
  }))
  const future = coming
    ? [
        {
          kind: t(`site.home.coming.${coming.kind}`, { who: coming.who }),
          date: t('site.home.by', { date: longDate(language, coming.day) }),
          title: t(`site.home.comingTitle.${coming.kind}`),
          state: 'future' as const,
        },
      ]
    : []
  return (
    <Section
      id="filo"
      title={t('site.home.thread')}
      intro={t('site.home.threadText')}
      link={{
        href: `${whole.href.split('#')[0]}#filo-rosso`,
        label: t('site.home.wholeThread', { title: whole.title }),
      }}
      band
    >
      <ThreadLine view={view} knots={[...past, ...future]} />
    </Section>
  )
}
