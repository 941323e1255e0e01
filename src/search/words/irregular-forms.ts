/** `base form form …`: English words whose forms no suffix rule leads back to their base. */
const FORMS = `
  arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun;
  bend bent; bet bets; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
  breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen;
  cling clung; come came; creep crept; deal dealt; dig dug; dive dove; draw drew drawn; dream dreamt;
  drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
  fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone;
  grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
  kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left;
  lend lent; lie lain; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken;
  overcome overcame; overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden;
  ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
  sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
  sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent;
  spin spun; split splits; spread spreads; spring sprang sprung; stand stood; steal stole stolen;
  stick stuck; sting stung; strike struck stricken; strive strove striven; swear swore sworn;
  sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
  tell told; think thought; throw threw thrown; undergo underwent undergone; understand understood;
  undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven; weep wept;
  win won; wind wound; withdraw withdrew withdrawn; withstand withstood; write wrote written;
  child children; foot feet; goose geese; man men; mouse mice; ox oxen; person people; tooth teeth;
  woman women; half halves; knife knives; leaf leaves; life lives; loaf loaves; shelf shelves;
  thief thieves; wife wives; wolf wolves; analysis analyses; basis bases; crisis crises;
  criterion criteria; phenomenon phenomena; die died dying; lie lying; tie tied tying;
  bacterium bacteria; datum data; medium media; index indices; matrix matrices; axis axes;
  hypothesis hypotheses; thesis theses; nucleus nuclei; radius radii; fungus fungi`;

/** Each irregular English form, in lower case, with its base. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);
