import './look.css'
import { useMemo } from 'react'
import { lookOf } from '../../shared/partnership/look/look'
import { today } from '../host/clock'
import { usePartnership } from '../storage/partnership'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { go } from '../view/viewState'
import { LookColours } from './LookColours'
import { LookLetterhead } from './LookLetterhead'
import { LookLogo } from './LookLogo'
import { LookParagraphs } from './LookParagraphs'
import { LookTemplate } from './LookTemplate'
import { ReportPage } from './ReportPage'
import { samplePage } from './samplePage'

/** How the partnership's own documents look: logo, letterhead, colours, Word template and standard paragraphs, with a page that shows it. */
export function LookScreen() {
  const partnership = usePartnership()
  const look = useMemo(() => lookOf(partnership?.look), [partnership?.look])
  if (!partnership) return null
  return (
    <div className="stack look-screen">
      <ScreenHeading title="How your documents look" partnership={partnership.name} />
      <p className="measure">
        Every document that this program makes follows what you choose here: Word files, pages on the screen, PDF, and
        the command line. It saves as you go, and you can change it at any time.
      </p>
      <div>
        <Button look="link" onPress={() => go({ screen: 'reports' })}>
          Back to Reports
        </Button>
      </div>
      <div className="look-columns">
        <div className="stack">
          <LookLogo look={look} />
          <LookLetterhead look={look} />
          <LookColours look={look} />
          <LookTemplate look={look} />
          <LookParagraphs look={look} />
        </div>
        <section className="stack-small" aria-labelledby="sample-page-heading">
          <h2 id="sample-page-heading">A page as it will look</h2>
          <ReportPage isPreview report={samplePage(partnership, look, today())} />
        </section>
      </div>
    </div>
  )
}
