import { readPeople } from './lexicons';
import type { Random } from './random';

/** A person invented for a training sentence: the whole name, and how a text names the person again. */
export interface InventedPerson {
  readonly full: string;
  readonly short: string;
}

type Naming = (random: Random) => InventedPerson;

const list = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

// Written for this project: common names of languages that the name packages do not have in Latin script.
const chineseFamily = list(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Xu Deng Feng Han Cao Zeng Peng Xiao Cai Pan Tian Dong Yuan Yu Ye Jiang Du Su Wei Cheng Lu Ding Shen Ren Lü Yao Zhong Cui Tan Fan Liao Shi Jin Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Jiang Yin Xue Yan Duan Lei Hou Long Tao Gu Mao Hao Gong Shao Wan Qian Dai Kong Xiang Tu Ouyang Sima Ni Xi Hong Jing Bi Nie Pang Qu Zhuang',
);
const chineseGiven = list(
  'Wei Fang Na Min Jing Qiang Lei Jun Yang Yong Jie Juan Tao Ming Chao Xia Ping Gang Guiying Xiuying Jianguo Xiaoming Weiming Zhiyong Yufeng Xinyi Zihan Haoran Yuxuan Meiling Lihua Guoqiang Xiaohong Wenjie Zhenhua Shuai Bo Kai Feng Hui Lin Ling Yan Li Ting Dan Yu Xin Peng Bin Hao Cheng Liang Kun Rui Ruifeng Xueqin Yanping Changjiang Dongsheng Haifeng Jinlong Shaofeng Zhihua Yaping Xiaobo Songlin Wenbo Jianjun Guangming Yunpeng Qishan Keqiang Yang Zhengsheng Huning Leji Dejiang Canming Yuejun Sicheng Wensong Mingde Tianyu Yichen Ruoxi Zixuan Qingling Shuzhen Baoguo Aiguo Chunhua Xiulan Hongwei Zhigang Zhiqiang Zhijun Weidong Weiguo Xiaofeng Xiaoling Xuemei',
);
const hongKongFamily = list(
  'Chan Wong Cheung Lau Leung Ho Ng Yip Tsang Chow Kwok Tse Mak Fung Siu Poon Yeung Yuen Choi Lo Law Lee Tam Tang To Tong Kwan Mok Szeto Au Ip Ma Hui Chu',
);
const hongKongGiven = list(
  'Ka-ming Wai-man Kwok-keung Siu-ming Yuet-ngor Chun-ying Ka-chiu Tai-fai Wing-hang Kin-wah Chun-kit Hoi-yan Pui-ling Suk-yee Lai-ha Chi-fung Tsz-wai Hiu-tung Kai-hong Yiu-chung',
);
const englishGiven = list(
  'John Peter Paul Carrie Regina Kenneth Alan Albert Kevin Raymond Michael Daniel Jackie Andy Tony Stephen Eric Ronald Benny Patrick Anita Joshua Agnes Emily Fanny Grace Vivian Starry Claudia Junius Roy',
);
const koreanFamily = list(
  'Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Moon Ko Son Yang Bae Baek Heo Nam Shim Noh Ha Ban',
);
const koreanGiven = list(
  'Min-jun Seo-yeon Ji-hoon Jae-in Ki-moon Sung-hoon Hye-jin Young-ho Jin-woo Eun-ji Dong-wook Hyun-woo Soo-jin Kyung-soo Jong-un Yo-jong Cheol-soo Sang-jo Nak-yon Duck-soo Byung-suk Tae-yong Mi-kyung Yong-nam Chang-ho Kyung-wha Geun-hye Myung-bak Chae-yeon In-guk',
);
const japaneseGiven = list(
  'Shinzo Fumio Taro Yoshihide Kenji Hiroshi Takashi Yuki Naomi Yoko Akira Haruki Keiko Satoshi Makoto Masako Naruhito Yuriko Shigeru Toshimitsu Koichi Tetsuro Ichiro Kazuo Ryo Daisuke Mariko Emi Aiko Rin Sakura Hideo Osamu Junko Tomoko Yasuo Kentaro Shohei Hayao',
);
const japaneseFamily = list(
  'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Abe Suga Aso Koike Hashimoto Ishikawa Ogawa Okada Goto Hasegawa Murakami Kondo Ishii Fujita Maeda Endo Aoki Sakamoto Motegi Hatoyama Koizumi Fukuda Mori Ohno Ueda Miyazaki',
);
const arabicGiven = list(
  'Mohammed Ahmed Ali Hassan Hussein Omar Khalid Ibrahim Abdullah Yusuf Mahmoud Mustafa Tariq Faisal Salman Nasser Saad Hamad Tamim Jamal Karim Bashar Walid Rashid Saeed Majid Sami Ziad Fadi Rami Nabil Hisham Adel Ayman Bilal Anwar Fatima Aisha Layla Mariam Noor Huda Amal Rania Samira Zainab Khadija Yasmin Dina Salma Hanan Nadia Amina Souad Abdelaziz Abdelfattah Abdul-Rahman Noureddine Azzedine Hamza Moncef Beji Kais Rached Riyad Adnan Barham Haider Nouri Qasim Muqtada',
);
const arabicFamily = list(
  'al-Assad al-Maliki al-Sadr al-Sisi Al-Thani Al-Nahyan Al-Maktoum Al-Sabah Al-Khalifa Al-Otaibi Al-Ghamdi Al-Harbi Al-Shammari al-Hariri al-Baghdadi al-Zarqawi al-Abadi al-Kadhimi al-Houthi Mansour Haddad Khoury Nasrallah Aoun Berri Mikati Saleh Hadi Farouk Mubarak Morsi Shafik ElBaradei Sabry Mansouri Benali Belhadj Bensalah Saied Ghannouchi Essebsi Marzouki Haftar Dbeibah Bashagha Shukry Aboul-Gheit Barzani Talabani Salih Abbas Haniyeh Erekat Ashrawi Barghouti Dahlan Tamimi Odeh Safadi Khasawneh Hamdok Burhan Dagalo Turabi',
);
const persianGiven = list(
  'Hassan Mohammad Ali Ebrahim Mahmoud Javad Hossein Reza Mehdi Amir Saeed Abbas Abdolreza Nasrin Shirin Maryam Zahra Narges Parvin Masoumeh Ashraf Abdullah Hamid Zalmay Sima Fawzia Gulbuddin Amrullah Haibatullah Mullah',
);
const persianFamily = list(
  'Rouhani Khamenei Raisi Ahmadinejad Zarif Khatami Rafsanjani Mousavi Karroubi Larijani Salehi Araghchi Ghalibaf Jalili Shamkhani Soleimani Ebadi Sotoudeh Karzai Ghani Massoud Saleh Hekmatyar Akhundzada Baradar Haqqani Khalilzad Mohaqiq Amini Tehrani Shirazi Kermani',
);
const indianGiven = list(
  'Narendra Rahul Sonia Amit Arvind Mamata Nitish Yogi Rajnath Nirmala Subrahmanyam Uddhav Sharad Akhilesh Mayawati Manmohan Pranab Lalu Naveen Sanjay Vikram Anil Sunil Ravi Suresh Ramesh Mukesh Rakesh Deepak Pooja Kavita Sunita Meena Lakshmi Arun Ajay Vijay Kiran Sachin Virat Rohit Vinod Prakash Mohan Gopal Krishna Shiv Hari Ashok Sheikh Imran Nawaz Shahbaz Bilawal Asif Maryam Khaleda Hasina Abdul Ziaur Tarique Ranil Mahinda Gotabaya Maithripala Chandrika Sajith',
);
const indianFamily = list(
  'Modi Gandhi Singh Kumar Sharma Verma Gupta Patel Reddy Rao Nair Menon Pillai Iyer Banerjee Mukherjee Chatterjee Ghosh Das Bose Sen Roy Yadav Thackeray Pawar Shah Jaitley Sitharaman Jaishankar Adityanath Kejriwal Chidambaram Tharoor Karat Yechury Khan Bhutto Zardari Sharif Hussain Malik Qureshi Chaudhry Rahman Hossain Islam Chowdhury Uddin Ahmed Begum Rajapaksa Wickremesinghe Sirisena Perera Fernando Silva Jayawardene Thapa Shrestha Adhikari Koirala Oli Deuba Dahal ',
);
const africanGiven = list(
  'Olusegun Muhammadu Atiku Bola Ngozi Chinua Wole Chimamanda Emeka Chidi Uche Nnamdi Kwame Kofi Nana John Jerry Yaw Akosua Abena Uhuru Raila William Mwai Wangari Joseph Jomo Daniel Moses Yoweri Bobi Kizza Paul Agathe Jakaya Samia Hassan Hailemariam Abiy Meles Haile Tedros Sahle-Work Isaias Salva Riek Omar Robert Emmerson Morgan Nelson Thabo Jacob Cyril Julius Mmusi Helen Desmond Winnie Joshua Levy Edgar Hakainde Michael Frederick Lazarus Peter Joyce Bingu Alpha Ellen George Ernest Yahya Adama Macky Abdoulaye Alassane Laurent Blaise Thomas Ibrahim Idriss Paul-Henri Faure Denis Joseph Felix Moise Etienne Didier Bosco Filipe Armando Graça José João Isabel Teodoro',
);
const africanFamily = list(
  'Jonathan Obasanjo Buhari Abubakar Tinubu Okonjo-Iweala Achebe Soyinka Adichie Okafor Eze Okoye Nwosu Adeyemi Balogun Ogunleye Afolabi Nkrumah Annan Akufo-Addo Mahama Rawlings Mensah Owusu Boateng Asante Kenyatta Odinga Ruto Kibaki Maathai Kamau Njoroge Wanjiru Otieno Ochieng Mutua Kiprop Chebet Museveni Wine Besigye Kagame Habyarimana Kikwete Hassan Magufuli Desalegn Ahmed Zenawi Selassie Adhanom Zewde Afwerki Kiir Machar Bashir Mugabe Mnangagwa Tsvangirai Chamisa Mandela Mbeki Zuma Malema Maimane Zille Tutu Mwanawasa Lungu Hichilema Sata Chiluba Chakwera Mutharika Banda Condé Sirleaf Weah Koroma Jammeh Barrow Sall Wade Ouattara Gbagbo Compaoré Sankara Traoré Déby Nyusi Guebuza Machel Kabila Katumbi Nkurunziza Ndayishimiye Obiang Dos Santos Lourenço Nguema Biya Mpho Dlamini Nkosi Khumalo Ndlovu Sithole Moyo Ncube Phiri Mwale Tembo Chanda',
);
const thaiGiven = list(
  'Prayut Thaksin Yingluck Abhisit Anutin Thanathorn Pita Srettha Somchai Somsak Wissanu Don Chuan Banharn Samak Sondhi Suthep Paetongtarn Nattawut Jatuporn Arnon Parit Panusaya Natthaphong Kittiratt Surakiart Sudarat Chalerm Varawut',
);
const thaiFamily = list(
  'Chan-o-cha Shinawatra Vejjajiva Charnvirakul Juangroongruangkit Limjaroenrat Thavisin Wongsawat Thepsuthin Krea-ngam Pramudwinai Leekpai Silpa-archa Sundaravej Limthongkul Thaugsuban Saikua Prompan Nampha Chiwarak Sithijirawattanakul Ruengpanyawut Ranong Sathirathai Keyuraphan Yubamrung ',
);
const malayGiven = list(
  'Mahathir Najib Anwar Muhyiddin Ismail Zahid Hishammuddin Rafizi Nurul Azmin Lim Joko Susilo Prabowo Megawati Sri Anies Ridwan Ganjar Basuki Budi Agus Retno Luhut Airlangga Erick Tito Wiranto Jusuf Bambang Dewi Siti Putri Wayan Made Ketut Nyoman Rodrigo Ferdinand Leni Benigno Gloria Manny Sara Risa Antonio Panfilo',
);
const malayFamily = list(
  'Mohamad Razak Ibrahim Yassin Sabri Hamidi Hussein Ramli Izzah Widodo Yudhoyono Subianto Sukarnoputri Indrawati Baswedan Kamil Pranowo Purnama Santoso Harimurti Marsudi Pandjaitan Hartarto Thohir Karnavian Kalla Wijaya Suharto Kusuma Setiawan Nugroho Hidayat Duterte Marcos Robredo Aquino Arroyo Pacquiao Hontiveros Trillanes Lacson Santos Reyes Cruz Bautista Ocampo Magsaysay',
);
const slavicGiven = list(
  'Vladimir Dmitry Sergei Mikhail Boris Alexei Nikolai Igor Andrei Yevgeny Valery Viktor Yuri Oleg Anton Dmytro Volodymyr Petro Yulia Oleksandr Oleksiy Iryna Olena Natalia Maria Anna Olga Tatyana Svetlana Elena Ivan Pavel Konstantin Ramzan Alexander Nursultan Kassym-Jomart Islam Shavkat Gurbanguly Emomali Almazbek Sooronbay Ilham Nikol Serzh Mikheil Giorgi Salome Bidzina Aleksandar Slobodan Milorad Ivica Zoran Andrzej Lech Donald Jarosław Mateusz',
);
const slavicFamily = list(
  'Putin Medvedev Lavrov Shoigu Navalny Nemtsov Gorbachev Yeltsin Peskov Zakharova Volodin Kudrin Sechin Miller Kadyrov Prigozhin Kasparov Zyuganov Zhirinovsky Zelenskiy Zelensky Poroshenko Tymoshenko Yanukovych Kuleba Reznikov Klitschko Yatsenyuk Shmyhal Lukashenko Tsikhanouskaya Nazarbayev Tokayev Karimov Mirziyoyev Berdymukhamedov Rahmon Atambayev Jeenbekov Aliyev Pashinyan Sargsyan Saakashvili Margvelashvili Zourabichvili Ivanishvili Vučić Milošević Dodik Dačić Zaev Duda Wałęsa Tusk Kaczyński Morawiecki Petrov Ivanov Smirnov Kuznetsov Popov Sokolov Novikova Morozova Volkov Orlov Kovalenko Shevchenko Bondarenko Melnyk',
);
const latinGiven = list(
  'Juan José Carlos Luis Jorge Pedro Miguel Andrés Hugo Nicolás Rafael Lenín Guillermo Alberto Cristina Mauricio Néstor Michelle Sebastián Gabriel Ricardo Ollanta Keiko Alan Alejandro Martín Dina Jair Luiz Dilma Fernando Michel Enrique Felipe Vicente Andrés-Manuel Daniel Rosario Violeta Óscar Mauricio Xiomara Manuel Laura Rigoberta Jimmy Otto Fidel Raúl Miguel Yoani Leopoldo Henrique María Corina Gustavo Iván Álvaro Ernesto César Ana Lucía Marta Beatriz Claudia Marina Simone',
);
const latinFamily = list(
  'Morales Mesa Chávez Maduro Guaidó Correa Moreno Fernández Kirchner Macri Bachelet Piñera Boric Lagos Humala Fujimori García Toledo Vizcarra Boluarte Castillo Bolsonaro Silva Rousseff Cardoso Temer Peña Calderón Fox López Obrador Ortega Murillo Chamorro Arias Funes Castro Zelaya Chinchilla Menchú Molina Pérez Díaz-Canel Sánchez Capriles Machado Petro Duque Uribe Santos Gaviria Rodríguez González Hernández Martínez Ramírez Torres Flores Rivera Gómez Díaz Reyes Gutiérrez Ruiz Vargas Mendoza Rojas Quispe Mamani ',
);
const burmese = list(
  'Aung Kyaw Moe Zaw Min Tun Win Htin Hla Thein Sein Khin Nyunt Than Shwe Ne Myint Swe Thura Zin Mar Phyo Wai Yan Naing Lin Htet Soe Tin Oo Nay Su Kyi Maung Thant',
);
const vietnamFamily = list('Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly');
const vietnamGiven = list(
  'Van Thanh Minh Tuan Duc Phu Trong Xuan Phuc Hung Dung Quang Hai Thi Lan Mai Huong Anh Nam Son Long Tan Sang Kim Ngan Ngoc Khanh Binh Giang Hoa',
);
const ethiopian = list(
  'Abebe Bekele Tadesse Tesfaye Girma Alemu Worku Haile Mulugeta Getachew Kebede Lemma Desta Birhanu Demeke Workneh Gedu Takele Adanech Meaza Birtukan Debretsion Reda Gizaw Eskinder Jawar Mohammed Merera Gudina Bekalu Yohannes Solomon Dawit',
);
const englishFamily = list(
  'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Woods Cole West Owens Mccoy O’Connor O’Brien O’Neill McDonald McCarthy MacLeod Fitzgerald Callaghan Gallagher Sinclair Blair Cameron Thatcher Churchill Rice Kerry Bush Clinton Powell Bader Snowden',
);

const twoPart =
  (
    given: readonly string[],
    family: readonly string[],
    again: 'first' | 'last',
    order: 'given-first' | 'family-first' = 'given-first',
  ): Naming =>
  (random) => {
    const first = random.pick(given);
    const last = random.pick(family);
    const full = order === 'given-first' ? `${first} ${last}` : `${last} ${first}`;
    return { full, short: again === 'last' ? last : first };
  };

const chain =
  (words: readonly string[], least: number, most: number, again: 'first' | 'last' | 'full'): Naming =>
  (random) => {
    const parts = Array.from({ length: least + random.below(most - least + 1) }, () => random.pick(words));
    const full = parts.join(' ');
    return { full, short: again === 'full' ? full : again === 'first' ? parts[0] : parts[parts.length - 1] };
  };

/** Makes people's names of all parts of the world; the same random numbers make the same people. */
export class PeopleMaker {
  readonly #namings: readonly Naming[];

  constructor() {
    const locales = readPeople().filter(({ given, surnames }) => given.length > 20 && surnames.length > 15);
    const western: Naming = (random) => {
      const { given, surnames } = random.pick(locales);
      const middle = random.chance(0.15)
        ? ` ${random.pick('ABCDEFGHJKLMNPRSTW'.split(''))}.`
        : random.chance(0.1)
          ? ` ${random.pick(given)}`
          : '';
      const last = random.pick(surnames);
      return { full: `${random.pick(given)}${middle} ${last}`, short: last };
    };
    const english: Naming = (random) => {
      const last = random.pick(englishFamily);
      const middle = random.chance(0.2) ? ` ${random.pick('ABCDEFGHJKLMNPRSTW'.split(''))}.` : '';
      return { full: `${random.pick(englishGiven)}${middle} ${last}`, short: last };
    };
    const spanish: Naming = (random) => {
      const last = random.pick(latinFamily);
      const given = random.chance(0.25)
        ? `${random.pick(latinGiven)} ${random.pick(latinGiven)}`
        : random.pick(latinGiven);
      return { full: `${given} ${last}${random.chance(0.3) ? ` ${random.pick(latinFamily)}` : ''}`, short: last };
    };
    const arabic: Naming = (random) => {
      const last = random.pick(arabicFamily);
      const middle = random.chance(0.3)
        ? ` ${random.pick(['bin ', 'Abdel ', 'ibn ', ''])}${random.pick(arabicGiven)}`
        : '';
      return { full: `${random.pick(arabicGiven)}${middle} ${last}`, short: last };
    };
    const hongKong: Naming = (random) => {
      const family = random.pick(hongKongFamily);
      return {
        full: `${random.chance(0.5) ? `${random.pick(englishGiven)} ` : ''}${family} ${random.pick(hongKongGiven)}`,
        short: family,
      };
    };
    const chinese = twoPart(chineseGiven, chineseFamily, 'last', 'family-first');
    const initials: Naming = (random) => {
      const last = random.pick(indianGiven);
      const letter = (): string => random.pick('ABCDGKMNPRSTV'.split(''));
      const letters = random.pick([
        `${letter()} `,
        `${letter()} ${letter()} `,
        `${letter()}${letter()} `,
        `${letter()}. `,
        `${letter()}.${letter()}. `,
      ]);
      return { full: `${letters}${last}`, short: last };
    };
    const vietnamese: Naming = (random) => {
      const last = random.pick(vietnamGiven);
      return { full: `${random.pick(vietnamFamily)} ${random.pick(vietnamGiven)} ${last}`, short: last };
    };
    this.#namings = [
      western,
      western,
      western,
      western,
      english,
      english,
      spanish,
      spanish,
      arabic,
      arabic,
      chinese,
      chinese,
      chinese,
      hongKong,
      initials,
      initials,
      vietnamese,
      twoPart(koreanGiven, koreanFamily, 'last', 'family-first'),
      twoPart(japaneseGiven, japaneseFamily, 'last'),
      twoPart(persianGiven, persianFamily, 'last'),
      twoPart(indianGiven, indianFamily, 'last'),
      twoPart(indianGiven, indianFamily, 'last'),
      twoPart(africanGiven, africanFamily, 'last'),
      twoPart(africanGiven, africanFamily, 'last'),
      twoPart(thaiGiven, thaiFamily, 'first'),
      twoPart(malayGiven, malayFamily, 'last'),
      twoPart(slavicGiven, slavicFamily, 'last'),
      chain(burmese, 2, 3, 'full'),
      chain(ethiopian, 2, 3, 'first'),
    ];
  }

  make(random: Random): InventedPerson {
    return random.pick(this.#namings)(random);
  }
}
