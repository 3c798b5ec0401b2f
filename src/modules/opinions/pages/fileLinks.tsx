/** The way to the answers as a file, and of which moment it is: it is older than the page, and says why. */
import { longDateTime } from '#ui/dates.ts'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { statementsFileAddress, votesFileAddress } from '../appearance.ts'
import type { FoundMap } from '../queries/findMap.ts'
import { isMapShown } from '../rules/mapRules.ts'

interface FileLinksProps {
  readonly view: View
  readonly conversation: number
  readonly map: FoundMap
}

export const FileLinks = ({ view, conversation, map }: FileLinksProps) => (
  <>
    {isMapShown(map) && (
      <GoLink
        href={votesFileAddress(conversation)}
        label={view.t('opinions.map.votesFile')}
        icon="download"
      />
    )}
    <GoLink
      href={statementsFileAddress(conversation)}
      label={view.t('opinions.map.statementsFile')}
      icon="download"
    />
  </>
)

/** Nothing before there is a file: the first is made for whoever asks first. */
export const FileMoment = ({ view: { t, language }, map }: Pick<FileLinksProps, 'view' | 'map'>) =>
  isMapShown(map) && map.file ? (
    <p class="pz-quiet">
      {t(map.file.isLast ? 'opinions.map.votesFileLast' : 'opinions.map.votesFileOf', {
        moment: longDateTime(language, map.file.madeAt),
      })}
    </p>
  ) : null
