/** Page rating and the links every public body owes its readers. */
import { addresses } from './addresses.ts'
import type { View } from './view.ts'

interface PageFooterProps {
  readonly view: View
  readonly plain?: boolean | undefined
}

export const PageFooter = ({ view, plain }: PageFooterProps) => {
  const { t } = view
  const rating = `${addresses.rating}?pagina=${encodeURIComponent(view.path)}&chiara=`
  const isYoutubeAllowed = view.consents.some((host) => host.includes('youtube'))
  return (
    <>
      {!plain && (
        <aside class="pz-rating" aria-labelledby="page-rating">
          <div class="pz-wrap-wide">
            <p id="page-rating">{t('ui.footer.isClear')}</p>
            <a href={`${rating}si`}>{t('ui.footer.clear')}</a>
            <a href={`${rating}no`}>{t('ui.footer.unclear')}</a>
          </div>
        </aside>
      )}
      <footer class="it-footer" id="page-footer" tabindex={-1}>
        <div class="pz-wrap-wide pz-footer">
          <div class="pz-footer-name">
            <h2>{t('ui.site.name')}</h2>
            <p>{t('ui.footer.about')}</p>
            <p>
              {t('ui.footer.licence')} <a href={`${addresses.legal}#software`}>{t('ui.footer.source')}</a>
            </p>
          </div>
          <nav aria-labelledby="footer-who">
            <h2 id="footer-who">{t('ui.footer.who')}</h2>
            <ul>
              <FooterLink href={addresses.bodies} label={t('ui.footer.bodies')} />
              <FooterLink href={addresses.labs} label={t('ui.footer.labs')} />
              <FooterLink href={addresses.rules} label={t('ui.footer.rules')} />
              <FooterLink href={addresses.help} label={t('ui.footer.contacts')} />
            </ul>
          </nav>
          <nav aria-labelledby="footer-transparency">
            <h2 id="footer-transparency">{t('ui.footer.transparency')}</h2>
            <ul>
              <FooterLink href={addresses.openData} label={t('ui.footer.openData')} />
              <FooterLink href={addresses.legal} label={t('ui.footer.legal')} />
              <FooterLink href={addresses.privacy} label={t('ui.footer.privacy')} />
              <FooterLink href={addresses.status} label={t('ui.footer.status')} />
            </ul>
          </nav>
          <nav aria-labelledby="footer-accessibility">
            <h2 id="footer-accessibility">{t('ui.footer.accessibility')}</h2>
            <ul>
              <FooterLink href={addresses.accessibility} label={t('ui.footer.declaration')} />
              <FooterLink href={`${addresses.accessibility}#segnala`} label={t('ui.footer.report')} />
              <li>
                <a href={addresses.consent} data-turbo="false">
                  {t(isYoutubeAllowed ? 'ui.footer.externalYes' : 'ui.footer.externalNo')}
                </a>
              </li>
              <FooterLink href={`${addresses.help}#telefono`} label={t('ui.footer.phone')} />
            </ul>
          </nav>
        </div>
      </footer>
    </>
  )
}

const FooterLink = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <li>
    <a href={href}>{label}</a>
  </li>
)
