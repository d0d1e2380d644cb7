import { useCallback } from 'react'
import type { Logo } from '../../shared/partnership/look/logo'
import type { Look } from '../../shared/partnership/look/look'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RefusalWords } from '../ui/RefusalWords'
import { ChooseFiles } from '../view/ChooseFiles'
import { useExplainedField } from '../view/draftField'
import type { FileToRead } from '../view/droppedFiles'
import { useExplained } from '../view/useCommand'
import { explainLook, keepLogo, keepLogoWords, keepLook } from './lookCommands'
import { LogoPicture } from './ReportLetterhead'

const chooseLogo = async ([file]: readonly FileToRead[]) => keepLogo((await file?.())?.bytes ?? new Uint8Array())
const removeLogo = () => keepLook({ logo: null })

/** The picture at the head of the first page. */
export function LookLogo({ look: { logo } }: { readonly look: Look }) {
  const [choose, refusal, isBusy] = useExplained(chooseLogo, explainLook)
  return (
    <section className="stack-small" aria-labelledby="logo-heading">
      <h2 id="logo-heading">Logo</h2>
      <p className="hint">A PNG or JPEG picture of at most 2 MB. It stands at the head of the first page.</p>
      {logo && (
        <>
          <p className="look-logo">
            <LogoPicture logo={logo} />
          </p>
          <LogoWords logo={logo} />
        </>
      )}
      <RefusalWords words={refusal} framed />
      <div className="row">
        <ChooseFiles
          words={logo ? 'Choose another logo' : 'Choose a logo'}
          take="file"
          endings=".png,.jpg,.jpeg"
          onFiles={(files) => !isBusy && void choose(files)}
        />
        {logo && <Button onPress={() => void removeLogo()}>Remove the logo</Button>}
      </div>
    </section>
  )
}

function LogoWords({ logo: { bytes, words } }: { readonly logo: Logo }) {
  const keep = useCallback((typed: string) => keepLogoWords(bytes, typed), [bytes])
  const box = useExplainedField(words, keep, explainLook)
  return (
    <Field
      label="What the logo says, for people who hear the document"
      hint="For example, “Logo of Northmere Safeguarding Children Partnership”. Leave it empty where the letterhead says the same: then it is passed over."
      error={box.error}
    >
      {(ties) => (
        <input {...ties} value={box.value} onChange={(event) => box.onType(event.target.value)} onBlur={box.onLeave} />
      )}
    </Field>
  )
}
