import { type Video, VideoFigures } from '#modules/network/index.ts'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface WatchPageProps {
  readonly view: View
  readonly video: Video
  readonly back: string
}

/** The video this once: the page behind it stays closed to the video's host. */
export const WatchPage = ({ view, video, back }: WatchPageProps) => (
  <Page
    view={{ ...view, path: back }}
    title={video.title}
    breadcrumb={[]}
    islands={['video-consent']}
    withoutTurbo
    isHidden
  >
    <TitleBlock view={view} title={video.title} lead={view.t('site.consent.once')} />
    <Section id="guarda" title={view.t('network.video.title')} isTitleHidden>
      <VideoFigures
        view={{ ...view, path: back.replace(/#.*$/, ''), consents: [video.provider] }}
        videos={[video]}
      />
      <p class="pz-actions">
        <LinkButton href={back} label={view.t('site.consent.back')} kind="secondary" />
      </p>
    </Section>
  </Page>
)
