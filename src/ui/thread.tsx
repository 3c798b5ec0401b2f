/** Filo rosso: the list of provenance. It is the last thing of `<main>`: the thread of the page ends in it. */
import { Icon } from './icons.tsx'
import { pageWith } from './pageAddress.ts'
import { ReceiptCodes } from './receiptCodes.tsx'
import { type Gap, type Knot, visibleKnots } from './threadSteps.ts'
import type { View } from './view.ts'

export type { Knot } from './threadSteps.ts'

interface ThreadProps {
  readonly view: View
  /** "Il filo rosso della proposta". */
  readonly title?: string | undefined
  readonly intro?: string | undefined
  /** Past to future. */
  readonly knots: readonly Knot[]
}

/** A whole section with its h2, anchor `#filo-rosso`. */
export const Thread = ({ view, title, intro, knots }: ThreadProps) => {
  const showAll = new URL(view.path, 'http://page').searchParams.get('filo') === 'tutto'
  const steps = visibleKnots(knots, showAll)
  return (
    <section class="pz-section pz-thread-section" id="filo-rosso" aria-labelledby="filo-rosso-title">
      <div class="pz-wrap">
        <h2 id="filo-rosso-title">{title ?? view.t('ui.thread.title')}</h2>
        {intro && <p class="pz-section-intro">{intro}</p>}
        <ol class={view.said ? 'pz-thread pz-thread-new' : 'pz-thread'}>
          {steps.map((step, index) =>
            'hidden' in step ? (
              <HiddenSteps view={view} hidden={step.hidden} />
            ) : (
              <li class={knotClass(step, steps[index + 1])}>
                <KnotText view={view} knot={step} />
              </li>
            ),
          )}
        </ol>
      </div>
    </section>
  )
}

interface ThreadLineProps {
  readonly view: View
  /** Five at most: it lies on one line from 992 px. */
  readonly knots: readonly Knot[]
}

/** The same knots on a horizontal line, for the home page. */
export const ThreadLine = ({ view, knots }: ThreadLineProps) => (
  <ol class="pz-thread pz-thread-line">
    {knots.map((knot, index) => (
      <li class={knotClass(knot, knots[index + 1])}>
        <KnotText view={view} knot={knot} />
      </li>
    ))}
  </ol>
)

const HiddenSteps = ({ view, hidden }: { readonly view: View; readonly hidden: number }) => (
  <li class="pz-knot pz-knot-gap">
    <a href={`${pageWith(view.path, 'filo', 'tutto')}#filo-rosso`}>
      {view.t('ui.thread.more', { count: hidden })}
    </a>
  </li>
)

const KnotText = ({ view, knot }: { readonly view: View; readonly knot: Knot }) => (
  <>
    <p class="pz-knot-when">
      <span class="pz-knot-kind">{knot.kind}</span> <span>{knot.date}</span>
      {knot.state === 'here' && <span class="visually-hidden"> {view.t('ui.thread.here')}</span>}
      {knot.state === 'future' && <span class="visually-hidden"> {view.t('ui.thread.future')}</span>}
    </p>
    <p class="pz-knot-title">
      {knot.href && knot.state !== 'here' ? <a href={knot.href}>{knot.title}</a> : knot.title}
    </p>
    {knot.note && (
      <p class="pz-knot-note">
        <ReceiptCodes text={knot.note} />
      </p>
    )}
    {knot.branches?.map((branch) => (
      <p class="pz-knot-branch">
        <Icon name="thread" />
        <span>
          {branch.text} <a href={branch.href}>{branch.label}</a>
        </span>
      </p>
    ))}
  </>
)

const knotClasses = {
  past: { past: 'pz-knot', here: 'pz-knot pz-knot-here', future: 'pz-knot pz-knot-future' },
  future: {
    past: 'pz-knot pz-knot-dashed',
    here: 'pz-knot pz-knot-here pz-knot-dashed',
    future: 'pz-knot pz-knot-future pz-knot-dashed',
  },
} as const

function knotClass(knot: Knot, next: Knot | Gap | undefined): string {
  const isDashed = next !== undefined && 'state' in next && next.state === 'future'
  return knotClasses[isDashed ? 'future' : 'past'][knot.state]
}
