import { asDay, longDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { ScreenHeading } from './ScreenHeading'
import { saveSheet } from './saveSheet'
import { type Sheet, useSealAsked } from './sealing'
import { announce } from './viewState'

/** The recovery sheet: the passphrases of files that were just made, to be printed, saved or told. They are shown this once. */
export function SheetPage({ sheet }: { readonly sheet: Sheet }) {
  const { lines, hasSecond, madeOn } = sheet
  const [only] = lines
  const isOne = lines.length === 1
  return (
    <div className="stack asked-page">
      <ScreenHeading title={isOne ? 'Recovery sheet: the passphrase' : 'Recovery sheet: the passphrases'} />
      <p className="measure">
        {isOne ? 'This file is' : `These ${counted(lines.length, 'file')} are`} encrypted, made on{' '}
        {longDay(asDay(madeOn))}. Keep this sheet apart from {isOne ? 'it' : 'them'}, somewhere locked. The app does not
        keep {isOne ? 'the passphrase' : 'the passphrases'}, and shows {isOne ? 'it' : 'them'} only now.
        {hasSecond ? ` The second passphrase that you set opens ${isOne ? 'it' : 'them'} too.` : ''}
      </p>
      <p className="measure">
        <strong>Pass {isOne ? 'it' : 'each'} on by another way than the file</strong>: on the telephone, say, and not in
        the same e‑mail.
      </p>
      <TableScroll label="Files and passphrases">
        <table className="table">
          <caption>Files and passphrases</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Passphrase</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ file, passphrase }) => (
              <tr key={file}>
                <th scope="row">{file}</th>
                <td className="passphrase">{passphrase}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="measure">
        To open a file: start the app, choose Open in the File menu, choose the file, and type its passphrase.
      </p>
      <div className="row no-print">
        <Button look="primary" onPress={() => window.print()}>
          Print this sheet
        </Button>
        {isOne && only ? (
          <Button onPress={() => void copy(only.passphrase)}>Copy the passphrase</Button>
        ) : (
          <Button onPress={() => void saveSheet(listOf(sheet), `Passphrases ${madeOn}.xlsx`)}>
            Save the list as a workbook
          </Button>
        )}
        <Button onPress={() => useSealAsked.setState({ sheet: null })}>I have it. Go on</Button>
      </div>
    </div>
  )
}

async function copy(passphrase: string): Promise<void> {
  await navigator.clipboard.writeText(passphrase)
  announce('The passphrase is copied.')
}

const listOf = ({ lines }: Sheet) => ({
  name: 'Passphrases',
  rows: [['File', 'Passphrase'], ...lines.map(({ file, passphrase }) => [file, passphrase])],
})
