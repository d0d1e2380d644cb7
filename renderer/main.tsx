import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/chip.css'
import './ui/table.css'
import './ui/items.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { boot } from './app/boot'
import { Window } from './app/Window'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

const start = await boot()
if (start === 'window') flushSync(() => createRoot(root).render(<Window />))
