import { ChooseTable } from '../../view/ChooseTable'
import { type ListRead, pickList, readPasted } from './listFile'

type Props = { readonly onRead: (list: ListRead) => void; readonly onCancel: () => void }

/** The first step of an import: a file, or a list pasted from a spreadsheet. */
export const ChooseList = ({ onRead, onCancel }: Props) => (
  <ChooseTable
    title="Choose a list"
    about="A workbook (.xlsx) or a text file (.csv) with a heading over each column: your own list, or the government’s register of schools. Nothing is kept until you have seen what it would change."
    pick={pickList}
    paste={readPasted}
    onRead={onRead}
    onCancel={onCancel}
  />
)
