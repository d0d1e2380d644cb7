import { useCallback } from 'react'
import { contrast } from '../../shared/partnership/look/contrast'
import { type Look, plainLook } from '../../shared/partnership/look/look'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { useExplainedField } from '../view/draftField'
import { explainLook, keepLook } from './lookCommands'

type Which = 'heading' | 'headerRow'

const names: Readonly<Record<Which, string>> = { heading: 'Titles and headings', headerRow: 'Header row of tables' }

/** The two colours that an organisation chooses; those of ratings are the same for everybody. */
export const LookColours = ({ look }: { readonly look: Look }) => (
  <section className="stack-small" aria-labelledby="colours-heading">
    <h2 id="colours-heading">Colours</h2>
    <p className="hint">
      A colour needs a contrast of at least 4.5 to 1 with white, so that everybody can read it. The colours of ratings
      stay as they are: they mean the same in every document.
    </p>
    <ColourBox which="heading" colour={look.heading} />
    <ColourBox which="headerRow" colour={look.headerRow} />
    {(look.heading !== plainLook.heading || look.headerRow !== plainLook.headerRow) && (
      <div>
        <Button onPress={() => void keepLook({ heading: plainLook.heading, headerRow: plainLook.headerRow })}>
          Go back to the usual colours
        </Button>
      </div>
    )}
  </section>
)

function ColourBox({ which, colour }: { readonly which: Which; readonly colour: string }) {
  const keep = useCallback((typed: string) => keepLook({ [which]: typed }), [which])
  const box = useExplainedField(`#${colour}`, keep, explainLook)
  return (
    <Field
      label={names[which]}
      hint={`#${colour} has a contrast of ${ratioWords(colour)} with white.`}
      error={box.error}
    >
      {(ties) => (
        <span className="look-colour">
          <input
            {...ties}
            className="short"
            spellCheck={false}
            value={box.value}
            onChange={(event) => box.onType(event.target.value)}
            onBlur={box.onLeave}
          />
          <span className="look-swatch" style={{ background: `#${colour}` }} aria-hidden="true" />
        </span>
      )}
    </Field>
  )
}

/** `11.1 to 1`: never said higher than it is. */
const ratioWords = (colour: string) => `${Math.floor(contrast(colour, 'FFFFFF') * 10) / 10} to 1`
