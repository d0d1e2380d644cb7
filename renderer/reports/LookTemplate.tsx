import { useState } from 'react'
import type { Look } from '../../shared/partnership/look/look'
import { typeStyleWords } from '../../shared/partnership/look/template'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { withKeys } from '../ui/withKeys'
import { ChooseFiles } from '../view/ChooseFiles'
import type { FileToRead } from '../view/droppedFiles'
import { explainTemplate, keepLook, keepTemplate, type TemplateTaken } from './lookCommands'

/** The organisation's own Word template: what of it documents follow, and what not and why. */
export function LookTemplate({ look: { template } }: { readonly look: Look }) {
  const [taken, setTaken] = useState<TemplateTaken | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async ([file]: readonly FileToRead[]) => {
    if (!file) return
    const { name, bytes } = await file()
    const kept = await keepTemplate(name, bytes)
    setRefusal(kept && !kept.ok ? explainTemplate(kept.problem) : null)
    setTaken(kept?.ok ? kept.value : null)
  }
  const stop = () => {
    setTaken(null)
    setRefusal(null)
    void keepLook({ template: null })
  }
  return (
    <section className="stack-small" aria-labelledby="template-heading">
      <h2 id="template-heading">Your own Word template</h2>
      <p className="hint">
        Choose a Word template or document (.dotx or .docx). Its sizes, spaces, margins and colours are used; its words,
        pictures and programs never are.
      </p>
      <div role="status" className="stack-small">
        {taken && <TakenList taken={taken} />}
        {template && !taken && (
          <>
            <p>Documents follow {template.from}:</p>
            <Lines lines={typeStyleWords(template)} />
          </>
        )}
      </div>
      <RefusalWords words={refusal} framed />
      <div className="row">
        <ChooseFiles
          words={template ? 'Choose another template' : 'Choose a template'}
          take="file"
          endings=".dotx,.docx"
          onFiles={(files) => void read(files)}
        />
        {template && <Button onPress={stop}>Stop using the template</Button>}
      </div>
    </section>
  )
}

function TakenList({ taken: { name, taken, left } }: { readonly taken: TemplateTaken }) {
  return (
    <>
      <p>{taken.length === 0 ? `${name} says nothing that documents could use.` : `Taken from ${name}:`}</p>
      <Lines lines={taken} />
      {left.length > 0 && (
        <>
          <p>Not taken:</p>
          <Lines lines={left} />
        </>
      )}
    </>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className="bulleted">
      {withKeys(lines, (line) => line).map(({ key, item }) => (
        <li key={key}>{item}.</li>
      ))}
    </ul>
  )
