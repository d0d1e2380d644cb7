import './settings.css'
import { Button } from '../ui/Button'
import { ScreenHeading } from '../view/ScreenHeading'
import { showPanel, useView } from '../view/viewState'

/** What this program is, on which terms, and how accessible it is. */
export function AboutScreen() {
  const version = useView((view) => view.appVersion)
  return (
    <div className="stack measure about">
      <ScreenHeading title="About and accessibility" />
      <p>Partnership Self-Assessment, version {version || 'not known'}.</p>
      <p>
        It helps local safeguarding children partnerships in England to ask their agencies about their safeguarding
        arrangements, and to hand the answers to a board. It works on this computer only.
      </p>
      <h2>Licence</h2>
      <p>
        This app is free software under the Apache License 2.0: see the file LICENSE. It is built from the work of
        others under their own licences, which are listed in THIRD-PARTY-NOTICES.md. Both files come with the app.
      </p>
      <p>
        The built-in questions are written for this app. They are a starting point, and no government or inspectorate
        has approved them.
      </p>
      <Accessibility />
      <div className="row">
        <Button keys="Ctrl+/" onPress={() => showPanel('keys')}>
          List of keys
        </Button>
      </div>
    </div>
  )
}

const Accessibility = () => (
  <>
    <h2>Accessibility statement</h2>
    <p>
      This statement is about the Partnership Self-Assessment app and the Word documents it makes. We want as many
      people as possible to be able to use them.
    </p>
    <p>You should be able to:</p>
    <ul className="bulleted">
      <li>do everything with the keyboard alone</li>
      <li>make all text up to twice its usual size without losing anything</li>
      <li>use light or dark colours, or the contrast colours your computer is set to</li>
      <li>tell ratings apart without seeing colour: each has a word, a code and a shape</li>
      <li>move through screens and documents by their headings with a screen reader</li>
    </ul>
    <h3>How accessible it is</h3>
    <p>
      We aim for the Web Content Accessibility Guidelines version 2.2 at level AA. The app is{' '}
      <strong>not fully tested</strong> against them, so we do not claim that it complies.
    </p>
    <h3>What has been tested</h3>
    <ul className="bulleted">
      <li>Each screen is checked by an automatic test (axe). It finds some kinds of fault, not all.</li>
      <li>Every pair of text and background colours is measured by a test.</li>
      <li>Journeys through the app are run with the keyboard alone by automatic tests.</li>
      <li>
        Each Word document is checked by 30 automatic tests as it is made, such as heading order, table headers and
        contrast.
      </li>
    </ul>
    <h3>What has not been tested, and what we know does not work well</h3>
    <ul className="bulleted">
      <li>
        No one has yet used the app from start to finish with a screen reader, a switch or voice control and told us how
        it went.
      </li>
      <li>The documents have not been through the accessibility checker of Word itself.</li>
      <li>Spelling is not checked as you type, because the app fetches no dictionary.</li>
      <li>The app is in English only, though a framework may be in Welsh.</li>
    </ul>
    <h3>If something gets in your way</h3>
    <p>
      Tell the person who gave you this app, or whoever looks after it where you work. Say which screen you were on and
      what happened. Do not send answers or names. If you need a return in another form, ask your partnership: the Word
      copy of a return can be read and filled in without this app.
    </p>
    <h3>The law</h3>
    <p>
      The public sector accessibility regulations of 2018 are about websites and mobile apps, and not about desktop
      programs. Documents made here come under them once a public body puts them on its website. Under the Equality Act
      2010 public bodies must make reasonable adjustments. The Equality Advisory and Support Service can advise you
      about that.
    </p>
    <p>This statement was prepared on 22 November 2026, when the first version was made.</p>
  </>
)
