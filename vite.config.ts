import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pageProgram } from './vite.page.config.ts'

/** The screens: what the window shows. Nothing is inlined, so that the content policy can refuse inline code. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), pageProgram()],
  worker: { format: 'es' },
  build: {
    outDir: '../out/app/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
})
