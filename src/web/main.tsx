import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource-variable/inter/wght.css'
import './theme.css'
import './layout/print.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './asking/query-client.ts'
import { ConfirmProvider } from './kit/form/ConfirmProvider.tsx'
import { router } from './router.tsx'
import { theme, variables } from './theme.ts'
import { applyLocale } from './wording/locale.ts'

applyLocale()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

// What the browser kept of a page may be of somebody who has signed out since: it is asked for anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
        <Notifications position="bottom-right" autoClose={6000} limit={4} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

void import('@fontsource-variable/noto-sans-jp/wght.css')
