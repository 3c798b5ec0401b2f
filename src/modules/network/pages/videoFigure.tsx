/**
 * Videos of a thing, each waiting for consent. A page that shows them is `withoutTurbo` and has the island. The form
 * under a video holds nothing of the reader, so that a page with it may be kept and shared as any other.
 */
import { VideoConsent } from '#ui/videoConsent.tsx'
import type { View } from '#ui/view.ts'
import type { Video } from '../queries/videos.ts'

/** The id of a video's figure: where the reader comes back to, and how the consent form names the video. */
const videoFigureId = (id: number): string => `video-${id}`

interface VideoFiguresProps {
  readonly view: View
  readonly videos: readonly Video[]
}

/** The videos `videosOf` found: nothing leaves for their host before the reader says so. */
export const VideoFigures = ({ view, videos }: VideoFiguresProps) => (
  <>
    {videos.map((video) => (
      <VideoConsent
        view={view}
        id={videoFigureId(video.id)}
        title={video.title}
        details={[duration(video.durationSeconds), video.captions].filter(Boolean).join(', ')}
        provider="YouTube"
        host={video.provider}
        notice={view.t('network.video.notice')}
        embed={embedAddress(view, video)}
        watch={`https://www.youtube.com/watch?v=${video.code}`}
        transcript={video.transcript}
      />
    ))}
  </>
)

/** "6:12". */
const duration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const embedAddress = (view: View, video: Video): string =>
  `https://www.youtube-nocookie.com/embed/${video.code}?rel=0&cc_load_policy=1&hl=${view.language}`
