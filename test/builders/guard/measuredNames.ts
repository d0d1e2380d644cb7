// Names to measure the list of given names with: written group by group before that list was, from general knowledge, and
// never used to add to it. What the list lacks of them is the gap that docs/personal-data.md publishes.

export const measuredNames = {
  british:
    'Olivia Noah Amelia George Isla Leo Ava Arthur Freya Oscar Florence Harry Evie Theo Poppy Jack Willow Archie Maisie Alfie Ottilie Rupert Tabitha Kayden Lexi Jayden Demi-Leigh Brayden Ebony Tilly Rafferty Xander Skye Ronnie Betsy',
  scottishIrishWelsh:
    'Callum Finlay Hamish Eilidh Mhairi Lachlan Catriona Aoife Saoirse Niamh Cillian Oisin Tadhg Caoimhe Roisin Rhys Cerys Dylan Angharad Ioan Eluned Gethin Ffion Tomos Iestyn Seren Mabli Fergus Isobel Blair',
  irishTraveller:
    'Bridget Margaret Mikey Paddy Johnny Miley Bernadette Winnie Christy Kathleen Philomena Martin Jimmy Nora Mary-Ann Hughie Felix Lena Dinny Biddy Tommy-Lee Shakira Crystal Rosanna Barney',
  pakistaniBangladeshi:
    'Muhammad Mohammed Aisha Fatima Ayaan Hamza Zainab Ibrahim Maryam Yusuf Hafsa Bilal Sumayyah Rayyan Inaaya Zayn Anaya Tahmid Nusrat Rukhsana Shahid Farhan Iqra Mahnoor Taslima Rashida Ishaq Sufyan Zoya Habiba',
  indianSriLankan:
    'Aarav Vihaan Diya Ananya Arjun Priya Rohan Kavya Aditya Ishaan Saanvi Riya Dev Neha Krishna Harpreet Jaspreet Gurleen Simran Manveer Avani Tharushi Nimal Lakshmi Kiran Meera Veer Navdeep Aadhya Shreya',
  westAfrican:
    'Oluwaseun Chidi Ngozi Adeola Temitope Ayomide Chiamaka Kwame Kofi Ama Akosua Abena Emeka Folake Tolu Ifeoma Obinna Yaw Esi Uche Damilola Oluwatobi Chinedu Kwabena Fatoumata Mamadou Zikora Somto Ebube Adwoa',
  eastSouthernAfrican:
    'Abdirahman Hodan Ayan Mohamud Ifrah Selam Yonas Meron Bethlehem Tewodros Natsai Tendai Tatenda Rudo Farai Nyasha Thabo Sipho Wanjiru Kamau Amani Juma Liya Filmon Samira Deqa Liban Idil Hiwot Tinashe',
  caribbean:
    'Tyrone Shanice Jermaine Kemar Tanisha Latoya Dwayne Leroy Aaliyah Malachi Tremaine Shaniqua Omari Kadeem Ashanti Keisha Rashawn Delroy Nevaeh Jahmal Tyrell Zaria Kymani Akeem Shakeel Renee Kadija Jaheim Romell Shanelle',
  arabicKurdishIranian:
    'Omar Layla Khalid Noor Yasmin Karim Salma Tariq Rania Hussein Zahra Mustafa Amira Ziad Rim Nadia Dilan Rojin Azad Shirin Parisa Reza Navid Mahsa Farzad Zaynab Abdulrahman Hala Mazen Lubna',
  turkishAfghan:
    'Emre Elif Mehmet Zeynep Deniz Defne Can Ayse Burak Ecrin Yigit Azra Kerem Merve Zabihullah Ahmadzai Farid Gul Najib Shabnam Hamid Latifa Wahid Palwasha Berat Sude Baran Asli Onur Nilufar',
  eastAsian:
    'Wei Jing Mei Li-Wei Xin Jun Hao Yan Minh Linh Thanh Huong Duc Anh Jisoo Minjun Seo-yeon Haruto Yuki Sakura Hina Kenji Angelo Jasmine Rizalyn Kai Chun Siu Wing Trang',
  polish:
    'Zuzanna Jakub Szymon Lena Wojciech Agnieszka Kacper Maja Oliwia Filip Antoni Julia Bartosz Natalia Mateusz Patryk Wiktoria Aleksandra Krzysztof Małgorzata Dawid Hanna Igor Nadia Łukasz Kinga Oskar Amelia Grzegorz Zofia',
  romanianRoma:
    'Andrei Ioana Mihai Stefania Bogdan Alexandru Raluca Cristian Florin Daria Razvan Denisa Ionut Larisa Marius Roxana Vasile Elena Nicolae Adelina Darius Rebeca Samuel Ramona Costel Bianca Gheorghe Ionela Sorin Casandra',
  otherEuropean:
    'Lukas Emilija Matas Ieva Dimitar Yoana Viktor Ivana Anastasiia Oleksandr Mykola Daryna Arben Besarta Tomáš Zsófia Marek Kristýna Pedro João Beatriz Tiago Giulia Matteo Sofia Mateo Ines Artem Polina Gabija',
  jewish:
    'Shlomo Chaya Mendel Rivka Yaakov Esther Moshe Devorah Avraham Yehuda Tzvi Shira Noam Ari Malka Eliyahu Bracha Dovid Menachem Talia Yitzchok Gitty Shmuel Raizel Chana Asher Eitan Tali Faigy Naftali',
} as const

export type NameGroup = keyof typeof measuredNames

/** The names of a group, one by one. */
export const namesToMeasure = (group: NameGroup): readonly string[] => measuredNames[group].split(' ')
