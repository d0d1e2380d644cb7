import './partnership.css'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Radios } from '../ui/Radios'
import { ScreenHeading } from '../view/ScreenHeading'
import { ThemeChoice } from '../view/ThemeChoice'
import { go } from '../view/viewState'
import { CarryOn } from './CarryOn'
import { offerPickedFile, openSample } from './commands'
import { TextSizeChoice } from './TextSizeChoice'

const choices = [
  {
    value: 'setUp',
    label: 'Set up our partnership',
    hint: 'For business managers. You need the names of your agencies.',
  },
  {
    value: 'open',
    label: 'Open something I have been sent',
    hint: 'A return pack or a partnership file. Its name ends in .psapack or .psa.',
  },
  {
    value: 'sample',
    label: 'Look round the sample partnership',
    hint: 'Made up, and marked SAMPLE. Nothing you do there matters.',
  },
] as const

type Choice = (typeof choices)[number]['value']

/** The first screen: what a person is here to do. */
export function WelcomeScreen() {
  const [choice, setChoice] = useState<Choice>('setUp')
  const [busy, setBusy] = useState(false)
  const carryOut = async () => {
    setBusy(true)
    await doChosen(choice)
    setBusy(false)
  }
  return (
    <div className="welcome stack">
      <ScreenHeading title="Welcome">Partnership Self-Assessment</ScreenHeading>
      <p>This app works on this computer only. Nothing is sent anywhere unless you send it.</p>
      <CarryOn />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void carryOut()
        }}
      >
        <Radios legend="What would you like to do?" choices={choices} value={choice} onChange={setChoice} />
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>
          Continue
        </button>
        {busy ? <p role="status">Getting it ready…</p> : null}
      </form>
      <section className="welcome-reading stack" aria-label="Reading and display">
        <TextSizeChoice />
        <ThemeChoice />
      </section>
      <Button look="link" onPress={() => go({ screen: 'about' })}>
        About this app and its accessibility
      </Button>
    </div>
  )
}

async function doChosen(choice: Choice): Promise<void> {
  switch (choice) {
    case 'setUp':
      return go({ screen: 'setUp' })
    case 'open':
      return offerPickedFile()
    case 'sample':
      return openSample()
  }
}
