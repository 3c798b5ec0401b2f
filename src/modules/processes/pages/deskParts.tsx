/** The forms of the manager's desk: how each is drawn, filled and sent. */
import type { Outcome } from '#platform/outcome.ts'
import type { Verdict } from '#platform/verdict.ts'
import { type Markup, perform } from '#platform/web/answer.ts'
import type { Typed } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { emptyForm, type FormState, type FormValues } from '#ui/formState.ts'
import { type MessageKey, sayMessage } from '#ui/words.ts'
import { editProcess } from '../commands/editProcess.ts'
import { grantExtension } from '../commands/grantExtension.ts'
import { publishDocument } from '../commands/publishDocument.ts'
import { setObjectives } from '../commands/setObjectives.ts'
import { setPermission } from '../commands/setPermission.ts'
import { startFormally } from '../commands/startFormally.ts'
import type { ManagementPart } from '../places.ts'
import { findObjectiveIds, listDecisionBodies, listObjectivesOf } from '../queries/choices.ts'
import { listDocuments } from '../queries/documents.ts'
import { mayEdit, mayExtend, mayManage, mayPublishDocument, mayStart } from '../rules.ts'
import { fieldsAsTyped } from '../storedFields.ts'
import { phaseToExtend } from '../timetable.ts'
import { documentKinds, type Process, type Terms } from '../words.ts'
import { ExtensionForm, StartForm } from './clockForms.tsx'
import { DocumentsForm } from './documentsForm.tsx'
import { MatrixForm } from './matrixForm.tsx'
import { ObjectivesForm } from './objectivesForm.tsx'
import { TextsForm } from './textsForm.tsx'

export interface AtDesk {
  readonly process: Process
  readonly terms: Terms
}

export interface DeskPart {
  readonly part: ManagementPart
  /** Whether the form is worth opening at all; the command asks again. */
  readonly may: (c: SiteContext, at: AtDesk) => Verdict
  readonly fresh: (c: SiteContext, at: AtDesk) => FormValues | Promise<FormValues>
  readonly draw: (c: SiteContext, at: AtDesk, form: FormState) => Markup | Promise<Markup>
  readonly send: (c: SiteContext, typed: Typed) => Promise<Outcome<unknown>>
  readonly said: MessageKey
}

const texts: DeskPart = {
  part: 'testi',
  may: (c, { process }) => mayEdit(c.var.actor, process),
  fresh: (_, { process }) => ({
    ...fieldsAsTyped(process),
    decisionBody: String(process.decisionBodyId),
  }),
  draw: async (c, { process }, form) => (
    <TextsForm view={c.var.view} process={process} form={form} bodies={await listDecisionBodies(c.var.db)} />
  ),
  send: (c, typed) => perform(c, editProcess, typed),
  said: 'processes.said.edited',
}

const matrix: DeskPart = {
  part: 'permessi',
  may: (c, { process }) => mayEdit(c.var.actor, process),
  fresh: () => emptyForm.values,
  draw: (c, { process }, form) => <MatrixForm view={c.var.view} process={process} form={form} />,
  send: (c, typed) => perform(c, setPermission, typed),
  said: 'processes.said.permissions',
}

const start: DeskPart = {
  part: 'avvio',
  may: (c, { process, terms }) =>
    mayStart(c.var.actor, process, terms, dayOf(c.var.view.now), c.var.view.now),
  fresh: (c) => ({ on: dayOf(c.var.view.now) }),
  draw: (c, at, form) => <StartForm view={c.var.view} {...at} form={form} />,
  send: (c, typed) => perform(c, startFormally, typed),
  said: 'processes.said.started',
}

const extension: DeskPart = {
  part: 'proroga',
  may: (c, { process, terms }) => mayExtend(c.var.actor, process, terms, 1, c.var.view.now),
  fresh: (c, { process }) => {
    const phase = phaseToExtend(process.phases, dayOf(c.var.view.now))
    return { phase: phase && String(phase.id) }
  },
  draw: (c, at, form) => <ExtensionForm view={c.var.view} {...at} form={form} />,
  send: (c, typed) => perform(c, grantExtension, typed),
  said: 'processes.said.extended',
}

const documents: DeskPart = {
  part: 'documenti',
  may: (c, { process }) => mayManage(c.var.actor, process),
  fresh: () => emptyForm.values,
  draw: async (c, { process }, form) => {
    const { view, actor, db } = c.var
    const all = await listDocuments(db, process.id)
    const published = all.filter((one) => one.publishedAt !== null).map((one) => one.kind)
    const kinds = documentKinds.map((kind) => {
      const verdict = mayPublishDocument(actor, process, kind, published)
      return { kind, why: verdict.allowed ? undefined : sayMessage(view.t, verdict.because) }
    })
    return (
      <DocumentsForm
        view={view}
        process={process}
        documents={all}
        kinds={kinds}
        form={form}
        formKey={crypto.randomUUID()}
      />
    )
  },
  send: (c, typed) => perform(c, publishDocument, typed),
  said: 'processes.said.document',
}

const objectives: DeskPart = {
  part: 'obiettivi',
  may: (c, { process }) => mayEdit(c.var.actor, process),
  fresh: async (c, { process }) => ({
    objective: (await findObjectiveIds(c.var.db, process.id)).map(String),
  }),
  draw: async (c, { process }, form) => (
    <ObjectivesForm
      view={c.var.view}
      process={process}
      form={form}
      objectives={await listObjectivesOf(c.var.db, process.bodyIds)}
    />
  ),
  send: (c, typed) => perform(c, setObjectives, typed),
  said: 'processes.said.objectives',
}

export const deskParts: readonly DeskPart[] = [texts, matrix, start, extension, documents, objectives]
