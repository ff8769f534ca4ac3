/** The sheet of the page that people answer on; it is served as a file of its own. */
export const style = `:root{color-scheme:light dark;--line:#8a8a86;--soft:#d9d9d6;--quiet:#5c5c58;--accent:#1d4f91;--on:#fff;--ground:#fff;--ink:#1d2127;--wrong:#a3201d}
@media(prefers-color-scheme:dark){:root{--line:#8d8d86;--soft:#3b3d42;--quiet:#b4b4ad;--accent:#9cc3ff;--on:#10131a;--ground:#16181c;--ink:#e8e6e1;--wrong:#ff9c95}}
*{box-sizing:border-box}
body{font:16px/1.7 system-ui,'Hiragino Sans','Noto Sans JP',sans-serif;margin:0;padding:20px 16px 40px;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
header,main,footer{max-width:640px;margin:0 auto}
header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;color:var(--quiet);font-size:14px;margin-bottom:32px}
h1{font-size:24px;line-height:1.45;margin:4px 0 8px}h1:focus{outline:none}
p{margin:4px 0 12px}a{color:var(--accent)}header a,.back,footer a{display:inline-block;min-height:44px;padding:8px 0}
.progress,.quiet,.state,footer{color:var(--quiet);font-size:14px}
footer{margin-top:40px;border-top:1px solid var(--soft);padding-top:12px}
fieldset{border:0;margin:0;padding:0;min-width:0}
fieldset.row{border-top:1px solid var(--soft);padding:12px 0}fieldset.row legend{font-weight:600;float:left;width:100%;margin-bottom:8px}fieldset.row legend+*{clear:both}
.steps{display:grid;grid-template-columns:repeat(auto-fit,minmax(40px,1fr));gap:8px;margin:16px 0 8px}
.steps label{position:relative;display:flex;align-items:center;justify-content:center;min-height:52px;border:1px solid var(--line);border-radius:8px;font-size:18px;cursor:pointer}
.steps input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.steps label:has(:checked){background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
.ends{display:flex;justify-content:space-between;gap:16px;color:var(--quiet);font-size:14px}.ends span:last-child{text-align:right}
.choices{display:grid;gap:8px;margin:16px 0}.across{grid-template-columns:repeat(auto-fit,minmax(120px,1fr))}
.choices label{display:flex;align-items:center;gap:12px;min-height:48px;padding:8px 14px;border:1px solid var(--line);border-radius:8px;cursor:pointer}
.choices label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choices input[type=radio],.choices input[type=checkbox]{width:20px;height:20px;flex:none;margin:0;accent-color:var(--accent)}
.own{display:grid;gap:8px}label.place{justify-content:space-between}
:focus-visible,.steps label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
input:not([type=radio],[type=checkbox],[type=hidden]),textarea,select{font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;padding:10px 12px;min-height:48px;max-width:100%}
input:not([type=radio],[type=checkbox],[type=hidden],[type=date]),textarea{width:100%}option{color:#1d2127;background:#fff}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;margin-top:24px}
button{font:inherit;font-weight:600;min-height:48px;padding:8px 28px;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--on);cursor:pointer}
button.quiet{background:transparent;color:var(--accent);font-size:16px}
.wrong{color:var(--wrong);font-weight:600}.wrong:empty,#help:empty{display:none}
#anew{margin-top:24px}[hidden]{display:none}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.trap{position:absolute;left:-9999px;height:1px;overflow:hidden}.trap.shown{position:static;height:auto}
`
