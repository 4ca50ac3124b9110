import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { followSession } from './components/shell/follow-session.ts'
import { homePath } from './components/shell/rail-entries.ts'
import { i18n, rememberedLanguage, speak } from './i18n/language.ts'
import { createAppRouter } from './router.ts'
import { useAppUpdate } from './stores/app-update.ts'
import { useSession } from './stores/session.ts'
import './styles/fonts.ts'
import './styles/main.scss'

const pinia = createPinia()
const session = useSession(pinia)
const router = createAppRouter(() => homePath(session.roles))
followSession(router, session)
const app = createApp(App).use(pinia).use(i18n).use(router)

await Promise.all([speak(rememberedLanguage()), session.start()])
app.mount('#app')
if (import.meta.env.PROD) void useAppUpdate(pinia).start()
