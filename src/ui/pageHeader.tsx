/** The three bands on top: slim (owner, language, who you are), name, menu. */
import { addresses } from './addresses.ts'
import { Icon, Mark } from './icons.tsx'
import { pageWith } from './pageAddress.ts'
import type { View } from './view.ts'

interface PageHeaderProps {
  readonly view: View
  readonly section?: string | undefined
  readonly plain?: boolean | undefined
}

export const PageHeader = ({ view, section, plain }: PageHeaderProps) => {
  const { t } = view
  return (
    <header class="it-header-wrapper">
      <nav class="skiplinks" aria-label={t('ui.header.skip')}>
        <a class="visually-hidden-focusable" href="#main-content">
          {t('ui.header.skipToContent')}
        </a>
        {!plain && (
          <a class="visually-hidden-focusable" href={addresses.search}>
            {t('ui.header.skipToSearch')}
          </a>
        )}
        <a class="visually-hidden-focusable" href="#page-footer">
          {t('ui.header.skipToFooter')}
        </a>
      </nav>
      {view.isDemo && (
        <p class="pz-demo">
          <strong>{t('ui.header.demo')}</strong> {t('ui.header.demoText')}
        </p>
      )}
      <SlimBand view={view} plain={plain} />
      <div class="pz-brand-band">
        <div class="pz-wrap pz-brand">
          <a class="pz-brand-link" href={addresses.home}>
            <Mark />
            <span class="pz-brand-text">
              <span class="pz-brand-name">{t('ui.site.name')}</span>
              {view.tagline && <span class="pz-brand-tagline">{view.tagline}</span>}
            </span>
          </a>
          {!plain && (
            <a class="pz-brand-search" href={addresses.search}>
              <Icon name="search" />
              {t('ui.header.search')}
            </a>
          )}
          {!plain && (
            <details class="pz-phone-menu">
              <summary>
                <Icon name="menu" />
                {t('ui.header.menu')}
              </summary>
              <nav aria-label={t('ui.header.menuPhone')}>
                <ul>
                  <MenuItems view={view} section={section} />
                  <li>
                    <a href={addresses.search}>
                      <Icon name="search" />
                      {t('ui.header.search')}
                    </a>
                  </li>
                  {view.signedIn?.isStaff && (
                    <li>
                      <a href={addresses.administration}>{t('ui.header.administration')}</a>
                    </li>
                  )}
                  <li>
                    <LanguageSwitch view={view} />
                  </li>
                </ul>
              </nav>
            </details>
          )}
        </div>
      </div>
      {!plain && (
        <nav class="pz-menu pz-wrap" aria-label={t('ui.header.menuMain')}>
          <ul>
            <MenuItems view={view} section={section} />
          </ul>
        </nav>
      )}
    </header>
  )
}

const MenuItems = ({ view, section }: PageHeaderProps) => (
  <>
    {view.menu.map((item) => (
      <li>
        <a href={item.href} aria-current={item.section === section ? 'true' : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </>
)

const LanguageSwitch = ({ view }: { readonly view: View }) => {
  const other = view.language === 'it' ? 'en' : 'it'
  return (
    <a
      class="pz-slim-link"
      href={pageWith(view.path, 'lingua', other)}
      lang={other}
      hreflang={other}
      data-turbo="false"
    >
      {other === 'it' ? 'Italiano' : 'English'}
    </a>
  )
}

const SlimBand = ({ view, plain }: PageHeaderProps) => {
  const { t, signedIn } = view
  return (
    <div class="it-header-slim-wrapper">
      <div class="pz-wrap-wide pz-slim">
        <span class="pz-slim-owner">{view.owner}</span>
        <span class="pz-slim-language">
          <LanguageSwitch view={view} />
        </span>
        {signedIn?.isStaff && (
          <a class="pz-slim-link pz-slim-staff" href={addresses.administration}>
            {t('ui.header.administration')}
          </a>
        )}
        {signedIn && (
          <a class="pz-slim-link" href={addresses.notices}>
            <Icon name="bell" />
            {t('ui.header.notices', { count: signedIn.unread })}
          </a>
        )}
        {signedIn && (
          <a class="pz-slim-link" href={addresses.people}>
            <Icon name="person" />
            {signedIn.name}
          </a>
        )}
        {signedIn && (
          <form method="post" action={addresses.signOut} class="pz-slim-form">
            <button class="pz-slim-button" type="submit">
              {t('ui.header.signOut')}
            </button>
          </form>
        )}
        {!signedIn && !plain && (
          <a class="pz-slim-button" href={pageWith(addresses.signIn, 'torna', view.path)} data-turbo="false">
            <Icon name="person" />
            {t('ui.header.signIn')}
          </a>
        )}
      </div>
    </div>
  )
}
