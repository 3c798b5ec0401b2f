/** The thread (filo rosso) of a process: where it came from, the formal start, today, what is still owed. */
import { addresses } from '#ui/addresses.ts'
import { dayOf, longDate, shortDate } from '#ui/dates.ts'
import type { Knot } from '#ui/threadSteps.ts'
import type { View } from '#ui/view.ts'
import { currentPhase } from './activity.ts'
import { answerExpectedBy } from './outcomes.ts'
import type { ProcessPageContent } from './queries/findProcessPage.ts'

/** `linked` are the knots that links have made, the process's own among them. */
export function threadOfProcess(view: View, content: ProcessPageContent, linked: readonly Knot[]): Knot[] {
  const here = linked.findIndex((knot) => knot.state === 'here')
  const before = here < 0 ? [] : linked.slice(0, here)
  const following = here < 0 ? [] : linked.slice(here + 1)
  const objectives = following.filter(isObjective)
  const after = following.filter((knot) => !isObjective(knot))
  return [
    ...objectives,
    ...before,
    ...begun(view, content),
    ...after,
    today(view, content),
    ...expected(view, content),
  ]
}

/** A process refers to an objective, but the objective was there before: it stands where the story begins. */
const isObjective = (knot: Knot): boolean => knot.href?.startsWith(`${addresses.strategies}/`) ?? false

function begun(view: View, { process }: ProcessPageContent): Knot[] {
  if (process.formalStart === null) return []
  return [
    {
      kind: view.t('processes.thread.formalStart'),
      date: shortDate(view.language, process.formalStart),
      title: process.formalStartEvent || view.t('processes.thread.clockStarts'),
      href: '#incontri',
      note: process.latestEnd ? view.t('processes.thread.endsBy', { date: process.latestEnd }) : undefined,
      state: 'past',
    },
  ]
}

function today(view: View, { process, proposals }: ProcessPageContent): Knot {
  const phase = currentPhase(process, view.now)
  return {
    kind: view.t('processes.thread.here'),
    date: shortDate(view.language, view.now),
    title: phase
      ? view.t('processes.thread.inPhase', { phase: phase.title })
      : view.t('processes.thread.betweenPhases'),
    note: proposals > 0 ? view.t('processes.proposals', { count: proposals }) : undefined,
    state: 'here',
  }
}

function expected(view: View, content: ProcessPageContent): Knot[] {
  const { process, terms, documents, agenda } = content
  const answerBy = answerExpectedBy(process, terms)
  const isAnswered = documents.some((one) => one.kind === 'body_act' && one.publishedAt !== null)
  const nextMonitoring = documents.find(
    (one) => one.kind === 'monitoring' && one.publishedAt === null && one.dueOn !== null,
  )
  const knots: (Knot | false)[] = [
    !isAnswered &&
      answerBy !== null && {
        kind: view.t('processes.thread.next'),
        date: view.t('processes.thread.by', { date: longDate(view.language, answerBy) }),
        title: view.t('processes.thread.answers', { body: process.decisionBodyName }),
        note: process.concludedAt
          ? view.t('processes.thread.concludedOn', { date: dayOf(process.concludedAt) })
          : undefined,
        state: 'future' as const,
      },
    !isAnswered && {
      kind: view.t('processes.thread.next'),
      date: view.t('processes.thread.afterAnswers'),
      title: view.t('processes.thread.agenda'),
      href: agenda === null ? undefined : `${addresses.agendas}/${agenda}`,
      state: 'future' as const,
    },
    isAnswered &&
      nextMonitoring?.dueOn !== undefined &&
      nextMonitoring.dueOn !== null && {
        kind: view.t('processes.thread.next'),
        date: view.t('processes.thread.by', { date: longDate(view.language, nextMonitoring.dueOn) }),
        title: view.t('processes.thread.monitoring'),
        state: 'future' as const,
      },
  ]
  return knots.filter((knot): knot is Knot => knot !== false)
}
