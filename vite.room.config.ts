import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page on the room's screen. It is built apart, so that it carries nothing of the program's screens, and they nothing of it. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../out/app/renderer',
    emptyOutDir: false,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'renderer/room.html',
      output: { entryFileNames: 'room/[name]-[hash].js', assetFileNames: 'room/[name]-[hash][extname]' },
    },
  },
})
