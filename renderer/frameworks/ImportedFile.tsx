import { counted } from '../../shared/basics/text'
import { editionWords } from '../../shared/frameworks/editionWords'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { ScreenHeading } from '../view/ScreenHeading'
import { keepRead } from './commands'
import { sizeWords } from './EditorParts'
import type { ReadFile } from './files'
import { kindsText } from './kindsOf'

type Props = { readonly file: ReadFile; readonly onCancel: () => void }

/** What a file holds and what is wrong with it, each thing with its place, before anything is kept. */
export function ImportedFile({ file: { name, read }, onCancel }: Props) {
  const { framework, problems } = read
  const wrong = problems.filter(({ kind }) => kind === 'wrong')
  const notes = problems.filter(({ kind }) => kind === 'note')
  const title = framework ? 'Keep this framework?' : 'This file was not read'
  return (
    <div className="stack">
      <ScreenHeading title={wrong.length > 0 ? `Problem: ${title}` : title}>{title}</ScreenHeading>
      {framework ? (
        <p>
          {name} holds “{framework.title || 'a framework without a title'}”, {editionWords(framework)}:{' '}
          {sizeWords(framework)} ({kindsText(framework)}).
        </p>
      ) : (
        <p>{name} could not be read as a framework. Nothing was kept.</p>
      )}
      {problems.length === 0 ? <p>The file was read from end to end and nothing is wrong with it.</p> : null}
      {wrong.length > 0 ? (
        <p>
          {counted(wrong.length, 'thing')} could not be read or {wrong.length === 1 ? 'has' : 'have'} to be put right.
          {framework ? ' You can keep what could be read and go on here, or mend the file and import it again.' : ''}
        </p>
      ) : null}
      <Problems caption="To put right" problems={wrong} />
      <Problems caption="Worth a look" problems={notes} />
      <div className="row">
        {framework ? (
          <Button look="primary" onPress={() => void keepRead(framework, wrong.length === 0)}>
            {wrong.length > 0 ? 'Keep what could be read as a draft' : 'Keep it as a draft'}
          </Button>
        ) : null}
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </div>
  )
}

type ProblemsProps = { readonly caption: string; readonly problems: ReadFile['read']['problems'] }

function Problems({ caption, problems }: ProblemsProps) {
  if (problems.length === 0) return null
  return (
    <TableScroll label={caption}>
      <table className="table">
        <caption>
          {caption} ({problems.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, 500).map(({ place, words }) => (
            <tr key={`${place} ${words}`}>
              <th scope="row">{place}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > 500 ? <p>and {problems.length - 500} more</p> : null}
    </TableScroll>
  )
}
