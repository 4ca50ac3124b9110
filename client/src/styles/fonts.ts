import '@fontsource/titillium-web/400.css'
import '@fontsource/titillium-web/600.css'
