/** What an amendment changes: only the clauses it touches, word by word, the last day, new commitments. */
import { longDate } from '#ui/dates.ts'
import { DiffText } from '#ui/diffText.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { changesBetween } from '../changedWords.ts'
import type { PactWork, WorkText } from '../queries/work.ts'
import { clauseLetters } from '../words.ts'
import { partyName } from './lifeForm.ts'

interface AmendmentChangesProps {
  readonly view: View
  readonly work: PactWork
  readonly text: WorkText
}

/** The signed text an amendment changes; for any other text, the one written before it. */
export const textBefore = (texts: readonly WorkText[], text: WorkText): WorkText | undefined =>
  text.amendment > 0
    ? texts.find(({ isAgreed, amendment }) => isAgreed && amendment === text.amendment - 1)
    : texts.find(({ version }) => version < text.version)

export const AmendmentChanges = ({ view, work, text }: AmendmentChangesProps) => {
  const { t, language } = view
  const before = textBefore(work.texts, text)?.clauses ?? {}
  const changed = clauseLetters.filter((letter) => before[letter] !== text.clauses[letter])
  const same = clauseLetters.filter((letter) => !changed.includes(letter))
  const { endsOn, commitments = [] } = text.changes
  return (
    <Section id="modifica" title={t('pacts.amendment.changes', { number: text.amendment })} ruled>
      {text.note && <p>{t('pacts.amendment.why', { reasons: text.note })}</p>}
      {endsOn && <p>{t('pacts.amendment.endsOn', { day: longDate(language, endsOn) })}</p>}
      {commitments.length > 0 && (
        <>
          <h3>{t('pacts.amendment.newPromises')}</h3>
          <ul>
            {commitments.map(({ party, what, dueOn }) => (
              <li>
                {t('pacts.amendment.commitment', {
                  party: partyName(view, work, party),
                  what,
                  day: longDate(language, dueOn),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.map((letter) => (
        <section>
          <h3>
            {letter}) {t(`pacts.clause.${letter}.title`)}
          </h3>
          <DiffText view={view} parts={changesBetween(before[letter] ?? '', text.clauses[letter] ?? '')} />
        </section>
      ))}
      <p class="pz-quiet">
        {changed.length === 0
          ? t('pacts.amendment.noClause')
          : t('pacts.amendment.same', { letters: same.join(', ') })}
      </p>
    </Section>
  )
}
