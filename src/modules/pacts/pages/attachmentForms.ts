/** The two small forms of what a pact encloses. */
import type { Outcome } from '#platform/outcome.ts'
import { perform } from '#platform/web/answer.ts'
import { addAttachment, removeAttachment } from '../commands/attachments.ts'
import { readAttached } from '../files/papers.ts'
import { removePaper } from '../files/stored.ts'
import { isPaperNamed } from '../queries/papers.ts'
import { attachmentKinds } from '../words.ts'
import { keepPaper } from './keptPaper.ts'
import { deedOf, type LifeForm, oneOf, text } from './lifeForm.ts'

const home = 'coprogettazione' as const

const attaches: LifeForm['send'] = async (c, typed, files): Promise<Outcome<unknown>> => {
  const paper = await readAttached(files.get('file'))
  if (!paper.ok) return { kind: 'invalid', errors: { file: paper.problem } }
  return await keepPaper(c, paper, typed._key, (stored) => perform(c, addAttachment, { ...typed, ...stored }))
}

const detaches: LifeForm['send'] = async (c, typed) => {
  const outcome = await perform(c, removeAttachment, typed)
  const file = outcome.kind === 'done' ? outcome.value.storedAs : undefined
  if (file && !(await isPaperNamed(c.var.db, file))) {
    await removePaper(c.var.services.settings.dataDirectory, file)
  }
  return outcome
}

export const attachmentForms = {
  attach: {
    home,
    send: attaches,
    ...deedOf('write_text'),
    fields: [
      {
        name: 'kind',
        kind: 'radios',
        label: 'attachmentKind',
        options: oneOf(attachmentKinds, (view, kind) => view.t(`pacts.attachments.kind.${kind}`)),
      },
      text('title'),
      { name: 'file', kind: 'paper' },
    ],
  },
  detach: { home, send: detaches, ...deedOf('write_text'), item: 'attachment', fields: [] },
} as const satisfies Record<string, LifeForm>
