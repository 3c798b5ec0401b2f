/** The care diary: what was done, by whom, hours and people in numbers, photographs. */
import { Comments } from '#ui/comment.tsx'
import { longDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { thumbnailSize } from '../files/photo.ts'
import { thumbnailOf } from '../files/stored.ts'
import type { PactWork, WorkPhoto } from '../queries/work.ts'
import { pageOfPact } from './lifeAddress.ts'
import { partyName } from './lifeForm.ts'

interface DiaryProps {
  readonly view: View
  readonly work: PactWork
}

export const Diary = ({ view, work }: DiaryProps) => {
  const { t, language } = view
  return (
    <Section id="diario" title={t('pacts.life.diary')} ruled>
      <FactList
        isRow
        facts={[
          { label: t('pacts.life.field.hours'), value: number(language, work.hoursDone) },
          { label: t('pacts.life.field.peopleReached'), value: number(language, work.peopleReached) },
        ]}
      />
      {work.diary.length === 0 ? (
        <p>{t('pacts.life.noDiary')}</p>
      ) : (
        <Comments>
          {work.diary.map((entry) => (
            <li class="pz-comment" id={`diario-${entry.id}`}>
              <h3>{entry.title}</h3>
              <p class="pz-quiet">
                {longDate(language, entry.happenedOn)}, {partyName(view, work, entry.party)}
              </p>
              <p class="pz-comment-text" lang="it">
                {entry.body}
              </p>
              {entry.photos.map((photo) => (
                <Photo pact={work.id} photo={photo} />
              ))}
              <p class="pz-quiet">
                {t('pacts.note.diary', {
                  hours: number(language, entry.hours),
                  people: number(language, entry.people),
                })}
                {entry.goods && ` ${t('pacts.life.goods', { goods: entry.goods })}`}
              </p>
            </li>
          ))}
        </Comments>
      )}
    </Section>
  )
}

/** The thumbnail leads to the whole photograph. */
const Photo = ({ pact, photo }: { readonly pact: number; readonly photo: WorkPhoto }) => {
  const { width, height } = thumbnailSize(photo.width, photo.height)
  return (
    <a class="pz-photo" href={pageOfPact(pact, `fotografie/${photo.name}`)}>
      <img
        src={pageOfPact(pact, `fotografie/${thumbnailOf(photo.name)}`)}
        alt={photo.alt}
        width={width}
        height={height}
        loading="lazy"
      />
    </a>
  )
}
