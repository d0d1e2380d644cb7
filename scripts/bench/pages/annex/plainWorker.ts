import { plainTable } from '../report/plainTable'
import { answering } from './answerRows'

answering(({ rows }) => plainTable(rows))
