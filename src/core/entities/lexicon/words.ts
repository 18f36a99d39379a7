import { lazySet } from './lazy';

/** Words that may open a sentence or a headline and are no names by themselves, in lower case. */
export const commonOpeners = lazySet(
  () =>
    'a|about|above|according|across|actually|added|adding|after|afterwards|again|against|ago|all|almost|along|already|also|although|always|amid|among|an|analysts|and|another|any|anyone|anything|apart|are|around|article|as|aside|ask|asked|at|' +
    'back|based|be|because|been|before|behind|being|below|besides|best|better|between|beyond|big|blog|both|breaking|but|by|call|can|certainly|charges|children|clearly|come|commercial|communication|companies|compared|consider|countries|critics|cyber|' +
    'date|day|days|dear|despite|detecting|details|did|do|does|doing|don|down|due|during|each|earlier|early|either|email|even|eventually|ever|every|everyone|everything|experts|facing|far|few|finally|first|five|following|for|foreign|former|four|from|further|furthermore|' +
    'get|given|go|good|government|great|had|has|have|having|he|hence|her|here|his|hello|high|hours|how|however|i|if|in|including|indeed|inside|instead|interaction|is|it|its|join|joining|just|keep|key|keywords|know|last|late|later|latest|least|less|let|like|likewise|little|local|location|long|looking|' +
    'made|make|making|many|may|maybe|me|meanwhile|members|men|millions|moreover|more|most|much|must|my|national|near|nearly|neither|never|nevertheless|new|news|next|no|nobody|none|nonetheless|nor|not|nothing|now|number|of|officials|often|oh|ok|old|on|once|one|only|or|other|others|otherwise|our|out|outside|over|' +
    'participants|people|per|perhaps|photo|please|police|politics|posted|prior|private|protesters|public|published|put|quite|rather|read|recent|recently|recommend|related|reports|representatives|residents|researchers|right|said|same|scholars|second|see|separately|several|share|she|short|should|similarly|since|six|so|some|somebody|someone|something|sometimes|soon|source|sources|speaking|special|state|still|students|such|suddenly|sure|' +
    'take|talks|ten|than|thank|thanks|that|the|their|them|then|there|therefore|these|they|things|third|this|those|though|thousands|three|through|throughout|thus|to|today|together|tomorrow|too|top|toward|towards|two|typeinfo|' +
    'under|unfortunately|unlike|unless|until|up|upon|us|use|users|using|usually|very|via|viewed|visitors|was|watch|we|well|were|what|whatever|when|whenever|where|whereas|wherever|whether|which|while|who|whoever|whom|whose|why|will|with|within|without|women|words|work|workers|world|would|write|years|yes|yesterday|yet|you|young|your|internet|online|video|updated|editor|' +
    'add|comment|comments|download|follow|home|link|menu|next|page|photos|previous|print|reading|reply|search|sign|subscribe|tags|top|views|visits|present|industry|trends|information|any|global|international|diplomacy|keyword|economy|sports|opinion|culture|business|technology|life|travel|health|science|education',
);

/** Capitalised words that are neither names nor parts of people's names, whatever their neighbours. */
export const commonCapitals = lazySet(
  () =>
    'Internet|Protocol|Source|Photo|Editor|Published|Updated|Posted|Copyright|Email|Share|Read|Page|Chapter|Section|Article|Figure|Table|Government|Constitution|State|Security|National|Foreign|International|Federal|Public|Central|Local|Former|Acting|Senior|Junior|Assistant|Associate|Deputy|Executive|Special|General|' +
    'North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Phase|Level|Grade|Type|Model|Version|Windows|Android|Linux|MySQL|God|Earth|Moon|Mars|Sun|Phone|Address|Contact|Tel|Fax',
);

/** Family names of Chinese people in pinyin, the commonest. */
export const chineseSurnames = lazySet(
  () =>
    'Bai|Bao|Bi|Cai|Cao|Chang|Chen|Cheng|Chi|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Fei|Feng|Fu|Gao|Ge|Geng|Gong|Gu|Guan|Guo|Han|Hao|He|Hong|Hou|Hu|Hua|Huang|Ji|Jia|Jiang|Jin|Kang|Kong|Lai|Lan|Lei|Li|Lian|Liang|Liao|Lin|Ling|Liu|Long|Lou|Lu|Luo|Lü|Ma|Mao|Mei|Meng|Miao|Mo|Mu|Ni|Nie|Niu|Ouyang|Pan|Pang|Pei|Peng|Qi|Qian|Qiao|Qin|Qiu|Qu|Ren|Ruan|Shang|Shao|Shen|Sheng|Shi|Shu|Si|Sima|Song|Su|Sun|Tan|Tang|Tao|Tian|Tong|Tu|Wan|Wang|Wei|Wen|Weng|Wu|' +
    'Xi|Xia|Xiang|Xiao|Xie|Xin|Xing|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Ying|You|Yu|Yuan|Yue|Yun|Zeng|Zha|Zhai|Zhan|Zhang|Zhao|Zheng|Zhong|Zhou|Zhu|Zhuang|Zhuo|Zong|Zou|Zuo',
);

/** Family names of Korean people as the press writes them, the commonest. */
export const koreanSurnames = lazySet(
  () =>
    'Ahn|An|Bae|Baek|Ban|Cha|Cho|Choe|Choi|Chun|Chung|Eom|Gang|Gu|Ha|Hahn|Han|Heo|Hong|Huh|Hwang|Hyun|Jang|Jeon|Jeong|Jo|Joo|Ju|Jun|Jung|Kang|Kim|Ko|Koo|Kwak|Kwon|Lee|Lim|Min|Moon|Na|Nam|Noh|Oh|Paik|Park|Ri|Roh|Ryu|Seo|Seok|Shim|Shin|Sin|Sohn|Son|Song|Suh|Sung|Yang|Yeo|Yoo|Yoon|Yu|Yun',
);

/** Words that a hyphen joins to any name without being a part of it: "Obama-era", "Putin-backed". */
export const joinedWords = lazySet(
  () =>
    'aged|aligned|allied|appointed|backed|based|bashing|born|bound|built|class|controlled|created|dominated|driven|educated|era|esque|fame|fan|founded|free|friendly|funded|held|hosted|inspired|ish|led|leaning|like|linked|loving|made|majority|mandated|nominated|occupied|only|operated|origin|owned|owner|produced|related|ridden|ruled|run|sized|sponsored|style|supported|supporting|themed|trained|type|wide|written',
);
